package org.kehu.common.exporting;

import java.util.List;
import java.util.stream.Stream;
import org.kehu.common.importing.mapping.Target;
import org.kehu.common.importing.mapping.TargetLabels;
import org.kehu.common.importing.value.Part;
import org.kehu.common.label.RecordLabels;
import org.kehu.common.record.Field;
import org.kehu.common.record.FieldKind;
import org.kehu.common.record.RecordType;
import org.kehu.common.table.TableColumn;
import org.kehu.common.table.TableColumn.Look;

/** A column of what goes out: a field, or the part of one that an import reads again. */
record ExportColumn(Target target, TableColumn column) {

    static List<ExportColumn> of(RecordType type, List<Field<?>> fields, RecordLabels labels) {
        return fields.stream()
                .flatMap(field -> parts(field).map(part -> of(type, new Target(field, part), labels)))
                .toList();
    }

    private static ExportColumn of(RecordType type, Target target, RecordLabels labels) {
        String name = TargetLabels.of(labels, type, target);
        return new ExportColumn(target, new TableColumn(name, look(target)));
    }

    private static Stream<Part> parts(Field<?> field) {
        List<Part> all = Part.of(field);
        boolean whole = field.kind() == FieldKind.MONEY || all.size() == 1;
        return all.stream().filter(part -> whole || part != Part.WHOLE);
    }

    private static Look look(Target target) {
        return switch (target.field().kind()) {
            case NUMBER, COUNTER -> Look.NUMBER;
            case MONEY -> target.part() == Part.WHOLE ? Look.AMOUNT : Look.TEXT;
            case DATE -> Look.DAY;
            case INSTANT -> Look.TIME;
            default -> Look.TEXT;
        };
    }
}
