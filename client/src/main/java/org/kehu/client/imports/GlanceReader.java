package org.kehu.client.imports;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kehu.client.desk.RecordDesk;
import org.kehu.client.field.FieldText;
import org.kehu.common.importing.file.Row;
import org.kehu.common.importing.mapping.Columns;
import org.kehu.common.importing.run.Fate;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.Field;
import org.kehu.common.record.FieldKind;
import org.kehu.common.record.RecordRef;

/** Reads what a row of a preview says beside what there is. Off the FX thread. */
final class GlanceReader {
    private final RecordDesk desk;
    private final Previewed preview;

    GlanceReader(RecordDesk desk, Previewed preview) {
        this.desk = desk;
        this.preview = preview;
    }

    RowGlance read(Fate fate) {
        RecordRef found = fate.found();
        CrmRecord there = found == null ? null : desk.records().find(found);
        Row earlier = preview.told().fates().stream()
                .map(Fate::row)
                .filter(row -> row.number() == fate.likeRow())
                .findFirst()
                .orElse(null);
        Map<String, Object> values = preview.plan().read(fate.row()).values().values();
        FieldText texts = desk.text(there == null ? Map.of() : desk.records().titles(linked(there)));
        List<RowGlance.Line> lines = new ArrayList<>();
        columns().forEach((field, columns) -> {
            String file = cells(fate.row(), columns);
            boolean mayRead = there != null && !there.withholds(field);
            String now = mayRead ? texts.of(there, field) : earlier == null ? "" : cells(earlier, columns);
            boolean same = mayRead && field.kind() != FieldKind.LINK && values.containsKey(field.name())
                    ? Objects.equals(values.get(field.name()), there.get(field))
                    : file.equals(now);
            boolean differs = (there != null || earlier != null) && !file.isEmpty() && !same;
            lines.add(new RowGlance.Line(
                    desk.labels().field(preview.plan().type(), field), file, now, differs, bad(fate, columns)));
        });
        return new RowGlance(heading(fate, there), lines);
    }

    private String heading(Fate fate, @Nullable CrmRecord there) {
        if (there != null) {
            return desk.texts().text("import.row.is", there.title());
        }
        return fate.likeRow() > 0 ? desk.texts().text("import.row.like", fate.likeRow()) : "";
    }

    /** Columns of the file by the field that they go to, in their order. */
    private Map<Field<?>, List<Integer>> columns() {
        Map<Field<?>, List<Integer>> columns = new LinkedHashMap<>();
        preview.plan().mapping().targets().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(one -> columns.computeIfAbsent(one.getValue().field(), field -> new ArrayList<>())
                        .add(one.getKey()));
        return columns;
    }

    private static String cells(Row row, List<Integer> columns) {
        return columns.stream().map(row::cell).filter(cell -> !cell.isBlank()).collect(Collectors.joining(" "));
    }

    private String bad(Fate fate, List<Integer> columns) {
        List<String> header = preview.plan().table().header();
        return fate.bad().stream()
                .filter(cell -> columns.stream()
                        .anyMatch(column -> Columns.name(header, column).equals(cell.column())))
                .map(cell -> desk.doing().text(cell.reason()))
                .collect(Collectors.joining(" "));
    }

    private static List<RecordRef> linked(CrmRecord record) {
        return record.type().fields().stream()
                .filter(field -> field.kind() == FieldKind.LINK && !record.withholds(field))
                .filter(field -> record.get(field) != null)
                .map(field -> new RecordRef(
                        Objects.requireNonNull(field.target()), (UUID) Objects.requireNonNull(record.get(field))))
                .toList();
    }
}
