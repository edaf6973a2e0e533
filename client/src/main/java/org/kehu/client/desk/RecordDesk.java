package org.kehu.client.desk;

import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.UUID;
import org.kehu.client.field.FieldEditors;
import org.kehu.client.field.FieldText;
import org.kehu.client.records.Attachments;
import org.kehu.client.records.Commands;
import org.kehu.client.records.Elsewhere;
import org.kehu.client.records.History;
import org.kehu.client.records.PastRecords;
import org.kehu.client.records.Records;
import org.kehu.client.screen.HistoryPlace;
import org.kehu.client.screen.PastPlace;
import org.kehu.client.screen.Place;
import org.kehu.client.screen.RowsPlace;
import org.kehu.client.screen.Workbench;
import org.kehu.client.task.Background;
import org.kehu.client.text.Texts;
import org.kehu.common.access.FieldLevel;
import org.kehu.common.access.RecordAction;
import org.kehu.common.access.Scope;
import org.kehu.common.command.Redirect;
import org.kehu.common.customer.CustomerGroup;
import org.kehu.common.label.RecordLabels;
import org.kehu.common.layout.Layouts;
import org.kehu.common.query.Filter;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.Field;
import org.kehu.common.record.RecordRef;
import org.kehu.common.record.RecordSchema;
import org.kehu.common.record.RecordType;
import org.kehu.common.record.SystemFields;
import org.kehu.common.record.Trait;

/** What every screen over records is given; handed to its constructor. */
public record RecordDesk(
        Workbench bench,
        RecordSchema schema,
        Layouts layouts,
        Records records,
        Commands commands,
        Elsewhere elsewhere,
        History history,
        Attachments attachments,
        FileDialogs files,
        FieldEditors editors,
        Doing doing,
        TypedValue typed,
        ZoneId zone) {

    /** The same over other records. */
    public RecordDesk over(Records other) {
        return new RecordDesk(
                bench,
                schema,
                layouts,
                other,
                commands,
                elsewhere,
                history,
                attachments,
                files,
                editors,
                doing,
                typed,
                zone);
    }

    /** Whether records of the type can be made here. */
    public boolean mayMake(RecordType type) {
        return records.access().scope(RecordAction.CREATE, type) != Scope.NONE;
    }

    public Texts texts() {
        return bench.texts();
    }

    public Background background() {
        return bench.background();
    }

    public RecordLabels labels() {
        return new RecordLabels(texts().labels());
    }

    /** Values in the language of this moment. */
    public FieldText text(Map<RecordRef, String> titles) {
        return new FieldText(texts().formats(), ref -> titles.getOrDefault(ref, ""));
    }

    /** What names the records to people today: of one that was merged into another, what that one is called. Reads the store. */
    public Map<RecordRef, String> titlesNow(Collection<RecordRef> refs) {
        Map<RecordRef, RecordRef> led = new HashMap<>();
        refs.forEach(ref -> led.put(ref, Redirect.target(records.configuration(), ref)));
        Map<RecordRef, String> titles = records.titles(new HashSet<>(led.values()));
        Map<RecordRef, String> now = new HashMap<>();
        led.forEach((ref, target) -> now.computeIfAbsent(ref, unused -> titles.get(target)));
        return now;
    }

    public UUID me() {
        return records.actor().user();
    }

    /** Code of the currency that sums are in. */
    public String baseCurrency() {
        return BaseCurrency.of(records);
    }

    /**
     * Opens the card of a record in a tab of its own, as it was where the records are of a time; nothing happens where this person
     * has no such screen.
     */
    public void open(RecordRef ref) {
        bench.navigation()
                .open(
                        records instanceof PastRecords past
                                ? PastPlace.of(ref, past.when())
                                : new Place(ref.type(), ref.id().toString()));
    }

    /** Opens the rows behind a figure, in a tab of their own. */
    public void openRows(RecordType type, Filter filter) {
        bench.navigation().open(RowsPlace.of(schema, type, filter));
    }

    /** Opens what was done to a record. */
    public void openHistory(RecordRef ref) {
        bench.navigation().open(HistoryPlace.of(ref));
    }

    /** Opens what a record was at a time. */
    public void openPast(RecordRef ref) {
        bench.navigation().open(PastPlace.of(ref));
    }

    /** Whether this person may read the field at all. */
    public boolean mayRead(RecordType type, Field<?> field) {
        return records.access().level(type, field).compareTo(FieldLevel.READ) >= 0;
    }

    /** Whether the person fills this field in: no verb or computation does, and the role allows it. */
    public boolean mayEdit(RecordType type, Field<?> field) {
        return !field.isDerived()
                && !field.is(Trait.VERB_ONLY)
                && field != type.parent()
                && !SystemFields.all().contains(field)
                && records.access().level(type, field) == FieldLevel.EDIT;
    }

    public boolean mayEdit(CrmRecord record, Field<?> field) {
        return !record.withholds(field) && mayEdit(record.type(), field) && !CustomerGroup.isFixed(record, field);
    }
}
