package org.kehu.common.importing.block;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import org.kehu.common.command.Reason;
import org.kehu.common.record.BadValue;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.Field;
import org.kehu.common.record.RecordRef;
import org.kehu.common.record.Trait;

/**
 * What a block would change in records that lie under each other.
 *
 * @param cells row by row
 * @param rowsBeyond rows of the block under the last record
 * @param columnsBeyond columns of the block behind the last field
 */
public record BlockPlan(List<BlockCell> cells, int rowsBeyond, int columnsBeyond) {
    public BlockPlan {
        cells = List.copyOf(cells);
    }

    /**
     * @param records what the rows of the block come to lie on, from the first
     * @param editable whether the person may change the field of the record in place
     */
    public static BlockPlan of(
            BlockReading reading, List<CrmRecord> records, BiPredicate<CrmRecord, Field<?>> editable) {
        Block block = reading.block();
        int rows = Math.min(block.rows().size(), records.size());
        List<BlockCell> cells = new ArrayList<>();
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < reading.fields().size(); column++) {
                cells.add(cell(reading, records.get(row), row, column, editable));
            }
        }
        int beyond = block.width() - reading.fields().size();
        return new BlockPlan(cells, block.rows().size() - rows, beyond);
    }

    private static BlockCell cell(
            BlockReading reading, CrmRecord record, int row, int column, BiPredicate<CrmRecord, Field<?>> editable) {
        Field<?> field = reading.fields().get(column);
        String text = reading.block().cell(row, column);
        if (!editable.test(record, field)) {
            return new BlockCell(record, field, text, null, NotEditable.of(record.type(), field));
        }
        try {
            Object value = reading.value(row, column);
            boolean lacks = value == null
                    && (field.is(Trait.REQUIRED)
                            || field == record.type().scopes().owner());
            Reason refusal = lacks ? Reason.of(record.type(), field, "required") : null;
            return new BlockCell(record, field, text, value, refusal);
        } catch (BadValue e) {
            return new BlockCell(record, field, text, null, Reason.of(record.type(), field.name(), e));
        }
    }

    public long changed() {
        return cells.stream().filter(BlockCell::changes).count();
    }

    public long refused() {
        return cells.stream().filter(cell -> cell.refusal() != null).count();
    }

    /** Cells that change something, by their record. */
    public Map<RecordRef, List<BlockCell>> changes() {
        Map<RecordRef, List<BlockCell>> changes = new LinkedHashMap<>();
        cells.stream()
                .filter(BlockCell::changes)
                .forEach(cell -> changes.computeIfAbsent(cell.record().ref(), ref -> new ArrayList<>())
                        .add(cell));
        return changes;
    }
}
