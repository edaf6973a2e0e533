package org.kehu.bench.device;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.UUID;
import org.kehu.bench.search.ChineseNames;
import org.kehu.bench.seed.Seed;
import org.kehu.client.records.Outcome;
import org.kehu.client.sync.LocalSession;
import org.kehu.common.command.Watch;
import org.kehu.common.customer.Customer;
import org.kehu.common.importing.file.TableFile;
import org.kehu.common.importing.mapping.Mapping;
import org.kehu.common.importing.mapping.Proposals;
import org.kehu.common.importing.mapping.TableSurvey;
import org.kehu.common.importing.run.ImportMode;
import org.kehu.common.importing.run.ImportPlan;
import org.kehu.common.importing.run.ImportRun;
import org.kehu.common.importing.run.MatchKey;
import org.kehu.common.importing.run.RunState;
import org.kehu.common.importing.value.Locality;

/** Brings a file of customers in, as the import lab does after its preview, and takes it back. */
record ImportWork(LocalSession session) {
    private static final Locality HERE = new Locality(LocalDate.of(2026, 1, 5), ZoneId.of("Asia/Shanghai"), "CNY");

    /** @return the operation, to be taken back, and how many rows made a record */
    Map<String, ?> bring(Path file, int rows) throws IOException {
        write(file, rows);
        Proposals proposals = new Proposals(Customer.TYPE, HERE);
        TableFile table = TableFile.look(file, proposals.knownColumns());
        Mapping mapping = Mapping.of(Customer.TYPE, proposals.of(table, null));
        ImportPlan plan = new ImportPlan(
                table, mapping, TableSurvey.of(table, mapping, HERE), ImportMode.UPSERT, MatchKey.usual(mapping), HERE);
        RunState done = ImportRun.begin(session.imports(), plan).run(Watch.NOBODY);
        return Map.of(
                "operation",
                done.operation().toString(),
                "counts",
                done.counts().toString());
    }

    private static void write(Path file, int rows) throws IOException {
        ChineseNames names = ChineseNames.read();
        try (BufferedWriter text = Files.newBufferedWriter(file)) {
            text.write("名称,电话,邮箱,行业,城市,备注\n");
            for (int row = 0; row < rows; row++) {
                text.write(String.join(
                        ",",
                        names.company(row) + row,
                        ChineseNames.phone(row),
                        Seed.email(row),
                        Seed.trade(row),
                        "苏州",
                        "展会名单，第 " + row + " 位\n"));
            }
        }
    }

    Map<String, ?> takeBack(UUID operation) {
        Outcome outcome = session.commands().undo(operation).outcome();
        if (!(outcome instanceof Outcome.Accepted)) {
            throw new IllegalStateException(outcome.toString());
        }
        return Map.of("undone", true);
    }
}
