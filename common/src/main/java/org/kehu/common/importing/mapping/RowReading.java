package org.kehu.common.importing.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kehu.common.command.FieldValues;
import org.kehu.common.command.Reason;
import org.kehu.common.importing.file.Row;
import org.kehu.common.importing.value.CellReader;
import org.kehu.common.importing.value.CellReaders;
import org.kehu.common.importing.value.Part;
import org.kehu.common.record.BadValue;
import org.kehu.common.record.Field;
import org.kehu.common.record.FieldKind;

/** Makes of each row what it says of a record; one for all rows of a file, for one thread. */
public final class RowReading {
    private record Column(int place, String name, Target target, CellReader reader) {}

    private final Mapping mapping;
    private final List<String> header;
    private final List<Column> columns;

    public RowReading(Mapping mapping, TableSurvey survey, List<String> header, CellReaders readers) {
        this.mapping = mapping;
        this.header = List.copyOf(header);
        this.columns = mapping.targets().entrySet().stream()
                .map(entry -> column(entry.getKey(), entry.getValue(), survey, header, readers))
                .sorted(Comparator.comparing(column -> column.target().part()))
                .toList();
    }

    private Column column(int place, Target target, TableSurvey survey, List<String> header, CellReaders readers) {
        CellReader reader = readers.of(mapping.type(), target.field(), target.part(), survey.forms(place));
        return new Column(place, Columns.name(header, place), target, reader);
    }

    public ReadRecord read(Row row) {
        Map<Field<?>, JsonNode> read = new LinkedHashMap<>();
        Map<Field<?>, Column> from = new HashMap<>();
        Map<String, String> links = new HashMap<>();
        List<BadCell> bad = new ArrayList<>(beyond(row));
        for (Column column : columns) {
            String cell = row.cell(column.place());
            if (!cell.isBlank()) {
                from.putIfAbsent(column.target().field(), column);
                read(row, column, cell, read, links, bad);
            }
        }
        FieldValues values = FieldValues.of(mapping.type());
        for (Map.Entry<Field<?>, JsonNode> one : read.entrySet()) {
            values = with(values, one.getKey(), one.getValue(), row, from.get(one.getKey()), bad);
        }
        return new ReadRecord(row, values, links, bad);
    }

    /** A cell behind the last column means that all before it may stand one too far. */
    private List<BadCell> beyond(Row row) {
        int cells = row.cells().size();
        int last = header.size();
        return cells <= last
                ? List.of()
                : List.of(new BadCell(
                        row.number(),
                        Columns.name(header, last),
                        row.cell(last),
                        Reason.of("row_too_wide", cells, last)));
    }

    private void read(
            Row row,
            Column column,
            String cell,
            Map<Field<?>, JsonNode> read,
            Map<String, String> links,
            List<BadCell> bad) {
        Field<?> field = column.target().field();
        try {
            JsonNode node = column.reader().read(cell);
            if (field.kind() == FieldKind.LINK) {
                links.put(field.name(), node.textValue());
            } else if (column.target().part() == Part.WHOLE) {
                read.put(field, node);
            } else {
                part(read, field).set(column.target().part().key(), node);
            }
        } catch (BadValue e) {
            bad.add(bad(row, column, cell, e));
        }
    }

    private static ObjectNode part(Map<Field<?>, JsonNode> read, Field<?> field) {
        return (ObjectNode) read.computeIfAbsent(field, any -> JsonNodeFactory.instance.objectNode());
    }

    private <V> FieldValues with(
            FieldValues values, Field<V> field, JsonNode node, Row row, @Nullable Column column, List<BadCell> bad) {
        boolean lacksAmount = field.kind() == FieldKind.MONEY && !node.has("amount");
        if (column == null || lacksAmount) {
            return values;
        }
        try {
            return values.with(field, field.value(node));
        } catch (BadValue e) {
            bad.add(bad(row, column, row.cell(column.place()), e));
            return values;
        }
    }

    private BadCell bad(Row row, Column column, String cell, BadValue value) {
        Reason reason = Reason.of(mapping.type(), column.target().field().name(), value);
        return new BadCell(row.number(), column.name(), cell, reason);
    }
}
