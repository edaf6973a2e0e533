package org.kehu.common.importing.run;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kehu.common.importing.file.TableFile;
import org.kehu.common.importing.mapping.Mapping;
import org.kehu.common.importing.mapping.TableSurvey;
import org.kehu.common.importing.mapping.Target;
import org.kehu.common.importing.value.ColumnForms;
import org.kehu.common.importing.value.Locality;
import org.kehu.common.record.RecordSchema;
import org.kehu.common.record.RecordType;

/**
 * How far an import is, with all that was chosen for it; noted with each unit, so that it goes on after a kill where it was.
 *
 * @param operation that all its units belong to
 * @param batch its record, null if the person may not make one
 * @param fingerprint of the file
 * @param targets names of targets by column
 * @param choices for single rows; none where an older program has begun it
 * @param rows of the file
 * @param reached number of the last row that is done
 * @param parts how many notes tell of rows that were left out
 */
public record RunState(
        UUID operation,
        @Nullable UUID batch,
        FileForm form,
        String fingerprint,
        String type,
        Map<Integer, String> targets,
        Map<Integer, ColumnForms> forms,
        long rows,
        ImportMode mode,
        List<String> keys,
        String today,
        String zone,
        String currency,
        long reached,
        Counts counts,
        int parts,
        Standing standing,
        RowChoices choices) {

    public RunState {
        choices = choices == null ? RowChoices.NONE : choices;
    }

    /** Whether there is more to do. */
    public enum Standing {
        UNDER_WAY,
        DONE,
        /** Left at that by its person: what was done stays. */
        GIVEN_UP
    }

    static RunState begun(ImportPlan plan, UUID operation, @Nullable UUID batch, String fingerprint) {
        Map<Integer, String> targets = plan.mapping().targets().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().name()));
        return new RunState(
                operation,
                batch,
                FileForm.of(plan.table()),
                fingerprint,
                plan.type().name(),
                targets,
                plan.survey().columns(),
                plan.survey().rows(),
                plan.mode(),
                plan.keys().stream().map(MatchKey::name).toList(),
                plan.at().today().toString(),
                plan.at().zone().getId(),
                plan.at().currency(),
                0,
                Counts.NONE,
                0,
                Standing.UNDER_WAY,
                plan.choices());
    }

    /** Name of the file as its person knows it. */
    public String name() {
        return form.file()
                .substring(Math.max(form.file().lastIndexOf('/'), form.file().lastIndexOf('\\')) + 1);
    }

    public boolean isUnderWay() {
        return standing == Standing.UNDER_WAY;
    }

    ImportPlan plan(RecordSchema schema, TableFile table) {
        RecordType known = schema.type(type);
        Map<String, Target> byName =
                Target.all(known).stream().collect(Collectors.toMap(Target::name, target -> target));
        Map<Integer, Target> mapped = new HashMap<>();
        targets.forEach((column, name) -> {
            Target target = byName.get(name);
            if (target != null) {
                mapped.put(column, target);
            }
        });
        return new ImportPlan(
                table,
                new Mapping(known, mapped),
                new TableSurvey(rows, forms),
                mode,
                keys.stream().map(key -> MatchKey.named(known, key)).toList(),
                new Locality(LocalDate.parse(today), ZoneId.of(zone), currency),
                choices);
    }

    RunState after(long row, Counts sum, int parted, Standing now) {
        return new RunState(
                operation,
                batch,
                form,
                fingerprint,
                type,
                targets,
                forms,
                rows,
                mode,
                keys,
                today,
                zone,
                currency,
                row,
                sum,
                parted,
                now,
                choices);
    }
}
