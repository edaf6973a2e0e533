package org.kehu.common.sync;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.kehu.common.command.CreateRecord;
import org.kehu.common.command.FieldValues;
import org.kehu.common.command.UnitDecision;
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
import org.kehu.common.query.Filter;
import org.kehu.common.query.RecordQuery;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.RecordType;

/** A device on which files are brought in, and a server. */
abstract class ImportGround {
    static final Locality CHINA = new Locality(LocalDate.of(2026, 3, 2), ZoneId.of("Asia/Shanghai"), "CNY");

    @TempDir
    Path folder;

    final Twins twins = new Twins();
    final Twins.Device mine = twins.director;

    @BeforeEach
    void begin() {
        mine.round();
    }

    static DeviceImports desk(Twins.Device device, Twins twins) {
        return new DeviceImports(device.disk, device.local, device.commands, device.commands::submit, twins::id);
    }

    DeviceImports desk() {
        return desk(mine, twins);
    }

    static ImportPlan plan(RecordType type, ImportMode mode, Path file) {
        Proposals proposals = new Proposals(type, CHINA);
        TableFile table = TableFile.look(file, proposals.knownColumns());
        Mapping mapping = Mapping.of(type, proposals.of(table, null));
        return new ImportPlan(
                table, mapping, TableSurvey.of(table, mapping, CHINA), mode, MatchKey.usual(mapping), CHINA);
    }

    ImportPlan customers(ImportMode mode, String... lines) throws IOException {
        return plan(Customer.TYPE, mode, file("customers.csv", lines));
    }

    Path file(String name, String... lines) throws IOException {
        return Files.writeString(folder.resolve(name), String.join("\n", lines) + "\n");
    }

    RunState run(ImportPlan plan) {
        return ImportRun.begin(desk(), plan).run(Watch.NOBODY);
    }

    Set<String> names() {
        return desk().list(RecordQuery.of(Customer.TYPE).limit(1000)).stream()
                .map(one -> one.require(Customer.NAME))
                .collect(Collectors.toSet());
    }

    CrmRecord called(String name) {
        return desk().list(RecordQuery.of(Customer.TYPE).where(Filter.eq(Customer.NAME, name)))
                .get(0);
    }

    UUID there(String name, String phone, String email) {
        CreateRecord create = new CreateRecord(
                twins.id(),
                FieldValues.of(Customer.TYPE)
                        .with(Customer.NAME, name)
                        .with(Customer.PHONE, phone)
                        .with(Customer.EMAIL, email),
                null);
        assertInstanceOf(UnitDecision.Done.class, mine.give(create).decision());
        return create.id();
    }

    static String[] lines(int rows) {
        List<String> lines = new ArrayList<>(List.of("Name,Phone"));
        IntStream.range(0, rows).forEach(row -> lines.add("Customer " + row + ",0512 6288 " + (1000 + row)));
        return lines.toArray(String[]::new);
    }
}
