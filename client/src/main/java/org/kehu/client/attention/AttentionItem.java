package org.kehu.client.attention;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kehu.client.records.AttentionEntry;
import org.kehu.common.command.Command;
import org.kehu.common.command.DeleteRecord;
import org.kehu.common.command.EditRecord;
import org.kehu.common.record.Change;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.RecordRef;

/**
 * An entry of the tray with what names it; independent of the language.
 *
 * @param about the record it is about, null if this program cannot tell
 * @param record as it is here now, null if it is not here
 * @param owner of the record, or of what it belongs to; null if there is none, or none that one may see, or the record is not here
 * @param verb wire name of what was done, null if this program cannot read it any more
 * @param binned what has to be restored before it can be done; empty if that is not why it was refused, or not his to do
 * @param made records that it would have made: nothing stands there now
 * @param titles of the records that its values name, and of the one it is about, if that is known by name alone
 */
record AttentionItem(
        AttentionEntry entry,
        @Nullable RecordRef about,
        @Nullable CrmRecord record,
        @Nullable UUID owner,
        @Nullable String verb,
        List<RecordRef> binned,
        Set<RecordRef> made,
        Map<RecordRef, String> titles) {

    UUID id() {
        return entry.id();
    }

    boolean canRetry() {
        return !entry.commands().isEmpty();
    }

    boolean canRestore() {
        return !binned.isEmpty();
    }

    /** What may be done already is not typed a second time before the server has said so. */
    boolean canFix() {
        return record != null && !entry.mayBeDone() && deletion() == null;
    }

    /** Whether there is nothing left to be done once its value has been entered in the record. */
    boolean isOneValue() {
        return values().size() == 1 && entry.commands().size() == 1;
    }

    /** What was refused, or the first of what was given with it; null if this program cannot read it. */
    static @Nullable Command meant(AttentionEntry entry) {
        if (entry.culprit() != null) {
            return entry.culprit();
        }
        return entry.commands().isEmpty() ? null : entry.commands().get(0);
    }

    /** Null if something else was refused than throwing a record away. */
    @Nullable DeleteRecord deletion() {
        return meant(entry) instanceof DeleteRecord delete ? delete : null;
    }

    /** Only an edit is done field by field. */
    boolean canChoose() {
        return !entry.mayBeDone()
                && !values().isEmpty()
                && entry.commands().stream().anyMatch(EditRecord.class::isInstance);
    }

    /** How an edit changed the field; null if it was not edited. */
    @Nullable Change change(AttentionEntry.Value value) {
        return entry.commands().stream()
                .filter(EditRecord.class::isInstance)
                .map(command -> ((EditRecord) command).edit())
                .filter(edit -> edit.record().equals(value.record()))
                .filter(edit -> edit.changes().containsKey(value.field()))
                .map(edit -> edit.changes().get(value.field()))
                .findFirst()
                .orElse(null);
    }

    /** Whether it is of a record that is not here, so that nobody knows here what stands there now. */
    boolean isAway(AttentionEntry.Value value) {
        return isGone() && value.record().equals(about);
    }

    /** Whether the record that it is about is not here, and not because it was never made. */
    boolean isGone() {
        return about != null && record == null && !made.contains(about);
    }

    /** Whether there is no such record yet. */
    boolean isNew(AttentionEntry.Value value) {
        return made.contains(value.record()) && value.theirs().isNull();
    }

    /** Whether somebody else owns the record, who could be asked. */
    boolean canAsk(UUID me) {
        return whyNobodyIsAsked(me) == null;
    }

    /** Label of why nobody can be asked, null if somebody can. */
    @Nullable String whyNobodyIsAsked(UUID me) {
        if (record == null) {
            return "attention.ask.gone";
        }
        if (owner == null) {
            return "attention.ask.nobody";
        }
        return owner.equals(me) ? "attention.ask.own" : null;
    }

    /** The value that the reason names, or the first; null if there is none. */
    AttentionEntry.@Nullable Value wrong() {
        return values().stream()
                .filter(value -> value.field().equals(entry.reason().field()))
                .findFirst()
                .orElse(values().isEmpty() ? null : values().get(0));
    }

    /** The value that was typed into a field and can be mended there, the one that the reason names before others. */
    AttentionEntry.@Nullable Value mendable() {
        AttentionEntry.Value wrong = wrong();
        return wrong == null || change(wrong) != null
                ? wrong
                : values().stream()
                        .filter(value -> change(value) != null)
                        .findFirst()
                        .orElse(null);
    }

    boolean isAllNew() {
        return !values().isEmpty() && values().stream().allMatch(this::isNew);
    }

    List<AttentionEntry.Value> values() {
        return entry.values();
    }
}
