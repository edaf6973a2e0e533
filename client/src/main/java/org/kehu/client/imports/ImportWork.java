package org.kehu.client.imports;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kehu.client.desk.RecordDesk;
import org.kehu.client.task.Progress;
import org.kehu.common.importing.file.Source;
import org.kehu.common.importing.file.TableFile;
import org.kehu.common.importing.mapping.Mapping;
import org.kehu.common.importing.mapping.Proposal;
import org.kehu.common.importing.mapping.Proposals;
import org.kehu.common.importing.mapping.TableSurvey;
import org.kehu.common.importing.mapping.Target;
import org.kehu.common.importing.run.Fate;
import org.kehu.common.importing.run.ImportDesk;
import org.kehu.common.importing.run.ImportMode;
import org.kehu.common.importing.run.ImportPlan;
import org.kehu.common.importing.run.ImportRun;
import org.kehu.common.importing.run.LeftOutFile;
import org.kehu.common.importing.run.MatchKey;
import org.kehu.common.importing.run.Rehearsal;
import org.kehu.common.importing.run.RowChoices;
import org.kehu.common.importing.run.RunState;
import org.kehu.common.importing.value.ColumnForms;
import org.kehu.common.importing.value.Locality;
import org.kehu.common.record.RecordRef;
import org.kehu.common.record.RecordType;

/** What the lab does off the FX thread. */
final class ImportWork {
    private final RecordDesk desk;
    private final ImportDesk imports;
    private final RecordType type;

    ImportWork(RecordDesk desk, ImportDesk imports, RecordType type) {
        this.desk = desk;
        this.imports = imports;
        this.type = type;
    }

    private Locality at() {
        return new Locality(LocalDate.ofInstant(imports.now(), desk.zone()), desk.zone(), desk.baseCurrency());
    }

    ReadFile read(Path file) {
        Proposals proposals = new Proposals(type, at());
        return read(TableFile.look(file, proposals.knownColumns()), proposals);
    }

    ReadFile read(Source source) {
        Proposals proposals = new Proposals(type, at());
        return read(TableFile.of(source, proposals.knownColumns()), proposals);
    }

    ReadFile read(TableFile table) {
        return read(table, new Proposals(type, at()));
    }

    private ReadFile read(TableFile table, Proposals proposals) {
        List<Proposal> found = proposals.of(table, ImportRun.remembered(imports, type));
        return new ReadFile(table, found, TableSurvey.of(table, Mapping.of(type, found), at()));
    }

    /**
     * @param forms those that the person chose
     * @param choices those for single rows
     */
    Previewed rehearse(
            TableFile table,
            Map<Integer, Target> targets,
            Map<Integer, ColumnForms> forms,
            ImportMode mode,
            List<MatchKey> keys,
            RowChoices choices,
            Progress progress) {
        Mapping mapping = new Mapping(type, targets);
        TableSurvey survey = TableSurvey.of(table, mapping, at());
        for (Map.Entry<Integer, ColumnForms> chosen : forms.entrySet()) {
            survey = survey.with(chosen.getKey(), chosen.getValue());
        }
        ImportPlan plan = new ImportPlan(table, mapping, survey, mode, keys, at(), choices);
        Rehearsal.Rehearsed told = Rehearsal.of(imports, plan, desk.elsewhere().blurred(type), progress.asWatch());
        Set<RecordRef> found =
                told.fates().stream().map(Fate::found).filter(Objects::nonNull).collect(Collectors.toSet());
        return new Previewed(
                plan, told, ImportRun.earlier(imports, plan), desk.records().titles(found));
    }

    RunState run(ImportPlan plan, Progress progress) {
        return ImportRun.begin(imports, plan).run(progress.asWatch());
    }

    RunState resume(Progress progress) {
        return ImportRun.resume(imports).run(progress.asWatch());
    }

    @Nullable RunState giveUp() {
        ImportRun.giveUp(imports);
        return ImportRun.last(imports);
    }

    /** Of whatever type. */
    @Nullable RunState last() {
        return ImportRun.last(imports);
    }

    /** A workbook if the name says so, else CSV. */
    Path save(RunState run, Path to) throws IOException {
        String reason = desk.texts().text("import.reason");
        LeftOutFile file = new LeftOutFile(
                imports,
                run,
                one -> one.reason() == null
                        ? desk.texts().text("import.there")
                        : desk.doing().text(one.reason()));
        try (OutputStream out = Files.newOutputStream(to)) {
            if (String.valueOf(to.getFileName())
                    .toLowerCase(java.util.Locale.ROOT)
                    .endsWith(".xlsx")) {
                file.workbook(out, reason);
            } else {
                file.csv(out, reason);
            }
        }
        return to;
    }
}
