package org.kehu.common.importing.block;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kehu.common.importing.value.CellReader;
import org.kehu.common.importing.value.CellReaders;
import org.kehu.common.importing.value.ColumnForms;
import org.kehu.common.importing.value.ColumnSurvey;
import org.kehu.common.importing.value.Locality;
import org.kehu.common.importing.value.Part;
import org.kehu.common.record.BadValue;
import org.kehu.common.record.Field;
import org.kehu.common.record.FieldKind;
import org.kehu.common.record.RecordType;

/** Reads the cells of a block as values of fields, as an import reads a file: dates and numbers by what all of a column say. */
public final class BlockReading {
    /** Finds the record that a cell names. */
    public interface Links {
        /** @throws BadValue if there is no such record, or more than one */
        UUID find(Field<?> link, String text);
    }

    private final Block block;
    private final List<Field<?>> fields;
    private final List<CellReader> readers;
    private final Links links;

    /** @param fields those that the columns of the block come to lie on, from the first; what lies beyond is not read */
    public BlockReading(RecordType type, List<Field<?>> fields, Block block, Locality at, Links links) {
        this.block = block;
        this.fields = List.copyOf(fields.subList(0, Math.min(fields.size(), block.width())));
        this.links = links;
        CellReaders all = new CellReaders(at);
        this.readers = this.fields.stream()
                .map(field -> all.of(type, field, Part.WHOLE, forms(this.fields.indexOf(field), at)))
                .toList();
    }

    private ColumnForms forms(int column, Locality at) {
        ColumnSurvey survey = new ColumnSurvey(at);
        for (int row = 0; row < block.rows().size(); row++) {
            survey.add(block.cell(row, column));
        }
        return survey.forms();
    }

    public List<Field<?>> fields() {
        return fields;
    }

    public Block block() {
        return block;
    }

    /**
     * The value that a cell says; null of an empty one.
     *
     * @throws BadValue if the field does not take it
     */
    @Nullable Object value(int row, int column) {
        String cell = block.cell(row, column);
        Field<?> field = fields.get(column);
        if (cell.isBlank()) {
            return null;
        }
        var node = readers.get(column).read(cell);
        return field.kind() == FieldKind.LINK
                ? links.find(field, Objects.requireNonNull(node.textValue()))
                : field.value(node);
    }
}
