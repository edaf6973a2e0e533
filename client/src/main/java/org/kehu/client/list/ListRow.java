package org.kehu.client.list;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kehu.client.field.FieldText;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.Field;
import org.kehu.common.record.FieldKind;

/** A row of a list, its texts written once; or one whose record is not here yet. */
public final class ListRow {
    static final ListRow LOADING = new ListRow();

    private final @Nullable CrmRecord record;
    private final @Nullable FieldText text;
    private final ListDates dates;
    private final @Nullable ListSection section;
    private final @Nullable CrmRecord today;
    private final boolean todayKnown;
    private final Map<String, String> written = new HashMap<>();

    private ListRow() {
        this(null);
    }

    private ListRow(@Nullable ListSection section) {
        this.record = null;
        this.text = null;
        this.dates = ListDates.NONE;
        this.section = section;
        this.today = null;
        this.todayKnown = false;
    }

    /**
     * @param today what the record is now, in a list of a time that is past; null if that is not known, or it is not there any
     *     more
     * @param todayKnown whether a record that is not there is gone
     */
    ListRow(CrmRecord record, FieldText text, ListDates dates, @Nullable CrmRecord today, boolean todayKnown) {
        this.record = record;
        this.text = text;
        this.dates = dates;
        this.section = null;
        this.today = today;
        this.todayKnown = todayKnown;
    }

    /** What stands above the rows of a group. */
    static ListRow heading(ListSection section) {
        return new ListRow(section);
    }

    /** The group that this is the heading of; null of any other row. */
    @Nullable ListSection section() {
        return section;
    }

    /** Null while it loads, and of a heading. */
    public @Nullable CrmRecord record() {
        return record;
    }

    public String text(Field<?> field) {
        return record == null || text == null ? "" : written.computeIfAbsent(field.name(), name -> write(field));
    }

    /** What the value is today, null if it is the same or nobody knows. */
    @Nullable String today(Field<?> field) {
        if (today == null || text == null || today.withholds(field)) {
            return null;
        }
        String now = written(today, field, text);
        return now.equals(text(field)) ? null : now;
    }

    /** Whether the record was there then, and is no more. */
    boolean isGone() {
        return record != null && !record.isDeleted() && (today == null ? todayKnown : today.isDeleted());
    }

    private String write(Field<?> field) {
        if (record == null || text == null) {
            return "";
        }
        return written(record, field, text);
    }

    private String written(CrmRecord of, Field<?> field, FieldText writer) {
        boolean instant = field.kind() == FieldKind.INSTANT && !of.withholds(field);
        return instant ? dates.text(writer.formats(), of.get(field)) : writer.of(of, shown(of, field));
    }

    /** Where nobody is the owner the pool is shown. */
    private static Field<?> shown(CrmRecord record, Field<?> field) {
        Field<UUID> pool = record.type().scopes().pool();
        boolean pooled = pool != null
                && field == record.type().scopes().owner()
                && !record.withholds(field)
                && record.get(field) == null;
        return pooled ? pool : field;
    }

    boolean isOverdue(Field<?> field) {
        return record != null && !record.withholds(field) && dates.isOverdue(record.type(), field, record.get(field));
    }
}
