package org.kehu.client.attention;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.kehu.client.control.EntryCell;
import org.kehu.client.desk.AuthorText;
import org.kehu.client.desk.RecordDesk;
import org.kehu.client.field.FieldText;
import org.kehu.client.records.AttentionEntry;
import org.kehu.common.activity.Task;
import org.kehu.common.command.Reason;
import org.kehu.common.record.Change;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.Field;
import org.kehu.common.record.RecordType;
import org.kehu.common.record.SystemFields;

/** Says an entry in the language of this moment. */
record AttentionWords(RecordDesk desk) implements EntryCell.Words<AttentionItem> {
    private static final String DELETED = "record_deleted";
    private static final String GUARDED = "guarded_conflict";

    /** What was done, and to what. */
    @Override
    public String title(AttentionItem item) {
        String about = about(item);
        String verb = item.verb();
        return verb == null
                ? about
                : desk.texts().text("attention.title", desk.labels().verb(verb), about);
    }

    private String about(AttentionItem item) {
        return new AttentionNames(desk).about(item);
    }

    @Override
    public String more(AttentionItem item) {
        return reason(item);
    }

    String reason(AttentionItem item) {
        return desk.doing().text(inWords(item));
    }

    /** The server writes values as they are stored; the tray has both with their types. */
    private Reason inWords(AttentionItem item) {
        Reason reason = item.entry().reason();
        AttentionEntry.Value wrong = item.wrong();
        boolean known = wrong != null && wrong.field().equals(reason.field());
        return known && GUARDED.equals(reason.code())
                ? new Reason(GUARDED, reason.type(), reason.field(), List.of(theirs(item, wrong), mine(item, wrong)))
                : reason;
    }

    /** What its owner is asked, as short as the subject of a task must be. */
    String question(AttentionItem item) {
        return cut(desk.texts().text("attention.question", title(item)), Task.SUBJECT.limit());
    }

    /** Why it did not come through, and each value that was typed. */
    String whatHappened(AttentionItem item) {
        StringBuilder text = new StringBuilder(reason(item));
        for (AttentionEntry.Value value : item.values()) {
            text.append('\n').append(question(item, value));
        }
        return cut(text.toString(), Task.NOTES.limit());
    }

    private String question(AttentionItem item, AttentionEntry.Value value) {
        String theirs = theirs(item, value);
        if (item.deletion() != null) {
            return desk.texts().text("attention.question.now", field(value), theirs);
        }
        String mine = text(item, value, value.mine());
        return item.isNew(value)
                ? desk.texts().text("attention.question.new", field(value), mine)
                : desk.texts().text("attention.question.value", field(value), mine, theirs);
    }

    private static String cut(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most);
    }

    @Override
    public String when(AttentionItem item) {
        return desk.texts().formats().instant(item.entry().at());
    }

    /** When it was refused, and who has changed the record last, as far as this device knows. */
    String standing(AttentionItem item) {
        CrmRecord record = item.record();
        UUID by = record == null ? null : record.get(SystemFields.MODIFIED_BY);
        Instant at = record == null ? null : record.get(SystemFields.MODIFIED_AT);
        if (by == null || at == null) {
            return desk.texts().text("attention.when", when(item));
        }
        String key = by.equals(desk.me()) ? "attention.changed.own" : "attention.changed";
        String name = AuthorText.of(desk, desk.text(item.titles())).name(by);
        return desk.texts().text(key, when(item), desk.texts().formats().instant(at), name);
    }

    /** What to do: field by field, where there are fields and the record is here. */
    String advice(AttentionItem item) {
        if (item.entry().reason().code().equals(DELETED) && item.canRetry()) {
            return desk.texts().text(item.canRestore() ? "attention.advice.bin" : "attention.advice.bin.others");
        }
        String fields = item.record() == null ? "attention.advice.gone" : "attention.advice";
        String here = item.isGone() ? "attention.advice.typed.gone" : "attention.advice.typed";
        String bare = item.isGone() ? "attention.advice.whole.gone" : "attention.advice.whole";
        String typed = item.values().isEmpty() ? bare : here;
        String others = item.deletion() == null ? typed : "attention.advice.delete";
        String whole = item.canChoose() ? fields : others;
        return desk.texts().text(item.canRetry() ? whole : "attention.advice.unreadable");
    }

    String field(AttentionEntry.Value value) {
        RecordType type = desk.schema().type(value.record().type());
        Field<?> field = type.find(value.field());
        return field == null ? value.field() : desk.labels().field(type, field);
    }

    String mine(AttentionItem item, AttentionEntry.Value value) {
        if (item.deletion() != null) {
            return desk.texts().text("attention.deleted.with");
        }
        return item.change(value) instanceof Change.Members members
                ? members(item, value, members)
                : text(item, value, value.mine());
    }

    /** Others may have changed the set, too, and where it is not known here, what was taken out of it would not be seen. */
    private String members(AttentionItem item, AttentionEntry.Value value, Change.Members members) {
        RecordType type = desk.schema().type(value.record().type());
        FieldText text = desk.text(item.titles());
        String added = text.of(type, type.field(value.field()), members.added());
        String removed = text.of(type, type.field(value.field()), members.removed());
        String which = added.isEmpty() ? "removed" : removed.isEmpty() ? "added" : "both";
        return desk.texts().text("attention.members", added, removed, which);
    }

    String theirs(AttentionItem item, AttentionEntry.Value value) {
        return item.isAway(value) ? desk.texts().text("attention.away") : text(item, value, value.theirs());
    }

    private String text(AttentionItem item, AttentionEntry.Value value, com.fasterxml.jackson.databind.JsonNode shown) {
        RecordType type = desk.schema().type(value.record().type());
        Field<?> field = type.find(value.field());
        if (field == null) {
            return shown.asText();
        }
        String text = desk.text(item.titles()).of(type, field, field.value(shown));
        String unnamed = desk.texts().text(shown.isNull() ? "attention.nothing" : "attention.away");
        return text.isEmpty() ? unnamed : text;
    }
}
