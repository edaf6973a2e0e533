package org.kehu.common.importing.mapping;

import java.util.Map;
import java.util.TreeMap;
import org.kehu.common.importing.file.Row;
import org.kehu.common.importing.file.Rows;
import org.kehu.common.importing.file.TableFile;
import org.kehu.common.importing.value.ColumnForms;
import org.kehu.common.importing.value.ColumnSurvey;
import org.kehu.common.importing.value.Locality;
import org.kehu.common.record.FieldKind;

/**
 * What can be said of a file only when all its rows have been read once.
 *
 * @param rows how many there are below the header
 * @param columns how dates, numbers and amounts of the columns are written that have such
 */
public record TableSurvey(long rows, Map<Integer, ColumnForms> columns) {
    public TableSurvey {
        columns = Map.copyOf(columns);
    }

    public static TableSurvey of(TableFile table, Mapping mapping, Locality at) {
        Map<Integer, ColumnSurvey> surveys = new TreeMap<>();
        mapping.targets().forEach((column, target) -> {
            if (needsForms(target.field().kind())) {
                surveys.put(column, new ColumnSurvey(at));
            }
        });
        long count = 0;
        try (Rows rows = table.rowsAfter(0)) {
            for (Row row = rows.next(); row != null; row = rows.next()) {
                count++;
                Row one = row;
                surveys.forEach((column, survey) -> survey.add(one.cell(column)));
            }
        }
        Map<Integer, ColumnForms> forms = new TreeMap<>();
        surveys.forEach((column, survey) -> forms.put(column, survey.forms()));
        return new TableSurvey(count, forms);
    }

    private static boolean needsForms(FieldKind kind) {
        return switch (kind) {
            case DATE, INSTANT, NUMBER, COUNTER, MONEY -> true;
            default -> false;
        };
    }

    ColumnForms forms(int column) {
        return columns.getOrDefault(column, ColumnForms.USUAL);
    }

    /** With what a person chose for a column. */
    public TableSurvey with(int column, ColumnForms chosen) {
        Map<Integer, ColumnForms> forms = new TreeMap<>(columns);
        forms.put(column, chosen);
        return new TableSurvey(rows, forms);
    }
}
