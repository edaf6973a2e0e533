package org.kehu.common.importing.run;

import java.util.ArrayList;
import java.util.List;
import org.kehu.common.access.FieldLevel;
import org.kehu.common.access.RecordAccess;
import org.kehu.common.command.Reason;
import org.kehu.common.importing.file.Row;
import org.kehu.common.importing.file.TableFile;
import org.kehu.common.importing.mapping.Mapping;
import org.kehu.common.importing.mapping.ReadRecord;
import org.kehu.common.importing.mapping.RowReading;
import org.kehu.common.importing.mapping.TableSurvey;
import org.kehu.common.importing.mapping.Target;
import org.kehu.common.importing.value.CellReaders;
import org.kehu.common.importing.value.Locality;
import org.kehu.common.record.RecordType;

/** All that a person chose for an import. */
public record ImportPlan(
        TableFile table,
        Mapping mapping,
        TableSurvey survey,
        ImportMode mode,
        List<MatchKey> keys,
        Locality at,
        RowChoices choices) {
    public ImportPlan {
        keys = List.copyOf(keys);
    }

    /** With nothing chosen for single rows. */
    public ImportPlan(
            TableFile table, Mapping mapping, TableSurvey survey, ImportMode mode, List<MatchKey> keys, Locality at) {
        this(table, mapping, survey, mode, keys, at, RowChoices.NONE);
    }

    public ImportPlan choosing(RowChoices chosen) {
        return new ImportPlan(table, mapping, survey, mode, keys, at, chosen);
    }

    /** What a row says of its record, as far as it can be read. */
    public ReadRecord read(Row row) {
        return new RowReading(mapping, survey, table.header(), new CellReaders(at)).read(row);
    }

    public RecordType type() {
        return mapping.type();
    }

    /** What keeps it from being run at all, whatever the rows say. */
    public List<Reason> problems(RecordAccess access) {
        List<Reason> problems = new ArrayList<>(mapping.clashes(table.header()));
        if (mapping.targets().isEmpty()) {
            problems.add(Reason.of("import_no_columns"));
        }
        if (mode.makes()) {
            problems.addAll(mapping.missing());
        }
        if (mode.changes() && keys.isEmpty()) {
            problems.add(Reason.of("import_no_key_chosen"));
        }
        mapping.targets().values().stream()
                .map(Target::field)
                .distinct()
                .filter(field -> access.level(type(), field) != FieldLevel.EDIT)
                .forEach(field -> problems.add(Reason.of(type(), field, "no_right_to_field")));
        return problems;
    }
}
