package org.kehu.client.list;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kehu.client.desk.BulkEdits;
import org.kehu.client.desk.RecordDesk;
import org.kehu.client.desk.RecordEdits;
import org.kehu.common.importing.block.NotEditable;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.Field;
import org.kehu.common.record.RecordRef;

/**
 * Ctrl+D: the first of the marked cells fills those under it; with ticked rows the current cell fills theirs; else the cell
 * above fills the current one. One operation each.
 */
final class FillDown {
    private final RecordDesk desk;
    private final RecordTable table;
    private final Checked checked;
    private final BulkEdits bulk;

    FillDown(RecordDesk desk, RecordTable table, ListViewModel model, Checked checked) {
        this.desk = desk;
        this.table = table;
        this.checked = checked;
        this.bulk = new BulkEdits(desk, model.type());
    }

    void run() {
        Field<?> field = table.currentField();
        CrmRecord current = table.current();
        if (field == null || current == null) {
            return;
        }
        if (!new RecordEdits(desk).canEdit(current, field)) {
            desk.doing().refuse(NotEditable.of(current.type(), field));
        } else if (!table.range().isEmpty()) {
            CrmRecord first = table.record(table.range().first());
            fill(first, field, rows(table.range().first() + 1, table.range().last()));
        } else if (checked.countProperty().get() > 0) {
            fill(current, field, checked.records());
        } else {
            int row = table.getFocusModel().getFocusedIndex();
            fill(row == 0 ? null : table.record(row - 1), field, List.of(current.ref()));
        }
    }

    private List<RecordRef> rows(int from, int to) {
        List<RecordRef> rows = new ArrayList<>();
        for (int row = from; row <= to; row++) {
            CrmRecord record = table.record(row);
            if (record != null) {
                rows.add(record.ref());
            }
        }
        return rows;
    }

    private <V> void fill(@Nullable CrmRecord from, Field<V> field, List<RecordRef> into) {
        if (from == null || from.withholds(field)) {
            return;
        }
        V value = from.get(field);
        if (field != from.type().scopes().owner()) {
            bulk.edit(into, field, value, () -> {});
        } else if (value instanceof UUID owner) {
            bulk.assign(into, owner, () -> {});
        }
    }
}
