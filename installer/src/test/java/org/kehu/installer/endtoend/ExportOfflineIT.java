package org.kehu.installer.endtoend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kehu.client.records.Outcome;
import org.kehu.client.records.RecordPage;
import org.kehu.client.records.Records;
import org.kehu.client.start.StartProblem;
import org.kehu.common.access.RecordAccess;
import org.kehu.common.command.Watch;
import org.kehu.common.customer.Customer;
import org.kehu.common.exporting.BadExport;
import org.kehu.common.exporting.ExportFormat;
import org.kehu.common.exporting.ExportPlan;
import org.kehu.common.exporting.ExportRun;
import org.kehu.common.exporting.ExportSource;
import org.kehu.common.exporting.Exported;
import org.kehu.common.label.Labels;
import org.kehu.common.label.Language;
import org.kehu.common.label.RecordLabels;
import org.kehu.common.organisation.LogExport;
import org.kehu.common.query.Page;
import org.kehu.common.query.RecordQuery;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.RecordRef;
import org.kehu.server.running.Administrator;
import org.kehu.server.running.ApiClient;
import org.kehu.server.running.People;
import org.kehu.server.running.RunningServer;

/** Customers go out into a file, on a train; the server has the entry on return. Then the permission goes, and nothing goes out. */
class ExportOfflineIT {
    private static final int CUSTOMERS = 30;

    @TempDir
    Path folder;

    /** The pages of a device. */
    private static final class Held implements ExportSource {
        private final Records records;
        private final RecordQuery all = RecordQuery.of(Customer.TYPE);
        private boolean read;

        Held(Laptop laptop) {
            this.records = laptop.session().records();
        }

        @Override
        public List<CrmRecord> next() {
            if (read) {
                return List.of();
            }
            read = true;
            RecordPage page = records.page(all.limit(Page.MOST));
            return page.records();
        }

        @Override
        public long count() {
            return records.count(all);
        }

        @Override
        public Map<RecordRef, String> titles(Collection<RecordRef> refs) {
            return records.titles(refs);
        }

        @Override
        public RecordAccess access() {
            return records.access();
        }
    }

    private static Exported written(Laptop laptop, Path file) throws IOException {
        ExportPlan plan = new ExportPlan(
                Customer.TYPE,
                List.of(Customer.NAME),
                ExportFormat.CSV,
                ',',
                new RecordLabels(Labels.of(Language.ENGLISH)),
                ZoneOffset.UTC,
                Instant.EPOCH,
                "the exporter",
                "for the fair in Canton",
                "");
        return Objects.requireNonNull(new ExportRun(plan, new Held(laptop)).write(file, Watch.NOBODY));
    }

    private static Outcome logged(Laptop laptop, UUID entry, Exported done) {
        return laptop.session()
                .commands()
                .run(new LogExport(
                        entry,
                        "customer",
                        "CSV",
                        done.rows(),
                        "name",
                        "",
                        "for the fair in Canton",
                        "customers.csv",
                        done.fingerprint()));
    }

    private static String sha256(Path file) throws IOException {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void whatGoesOutOfflineIsInTheLogOnReturnAndWithoutThePermissionNothingDoes() throws IOException, StartProblem {
        try (RunningServer server = RunningServer.start(folder.resolve("server"), Map.of())) {
            ApiClient admin = Administrator.of(server);
            People.Person exporter = People.withRole(server, "Administrator");
            for (int i = 0; i < CUSTOMERS; i++) {
                People.create(exporter.client(), "customer", UUID.randomUUID(), Map.of("name", "Customer " + i));
            }
            try (Laptop laptop = Laptop.of(server, folder.resolve("mine"), exporter)) {
                goesOut(laptop, admin);
                goesOutWhileTheRightIsWithdrawn(laptop, admin, exporter);
                laptop.sync();
                Path none = folder.resolve("none.csv");
                assertThrows(BadExport.class, () -> written(laptop, none));
                assertFalse(Files.exists(none));
                assertEquals(
                        2, admin.get("api/v1/exportLog").json().path("records").size());
            }
        }
    }

    private void goesOut(Laptop laptop, ApiClient admin) throws IOException {
        Path file = folder.resolve("customers.csv");
        UUID entry = laptop.session().commands().newId();
        laptop.leave();
        Exported done = written(laptop, file);
        assertInstanceOf(Outcome.Accepted.class, logged(laptop, entry, done));
        assertEquals(404, admin.get("api/v1/exportLog/" + entry).status());
        laptop.comeBack();
        JsonNode told = admin.get("api/v1/exportLog/" + entry).json().path("values");
        assertEquals(CUSTOMERS, told.path("rowCount").asInt(), told::toString);
        assertEquals("for the fair in Canton", told.path("reason").asText());
        assertEquals(laptop.person().id().toString(), told.path("owner").asText());
        assertEquals(sha256(file), told.path("fingerprint").asText());
        assertEquals(CUSTOMERS + 1, Files.readAllLines(file).size());
        assertTrue(Files.readString(file).contains("Customer 7"));
    }

    /** The file is out, so the entry is taken, and says that it should not have been. */
    private void goesOutWhileTheRightIsWithdrawn(Laptop laptop, ApiClient admin, People.Person exporter)
            throws IOException {
        UUID entry = laptop.session().commands().newId();
        laptop.leave();
        Exported done = written(laptop, folder.resolve("withdrawn.csv"));
        withdraw(admin, exporter);
        assertInstanceOf(Outcome.Accepted.class, logged(laptop, entry, done));
        laptop.comeBack();
        JsonNode told = admin.get("api/v1/exportLog/" + entry).json().path("values");
        assertEquals(done.fingerprint(), told.path("fingerprint").asText(), told::toString);
        assertTrue(told.path("noticed").asBoolean(), told::toString);
        assertTrue(told.path("withoutRightSince").isTextual(), told::toString);
        JsonNode first = admin.get("api/v1/exportLog?sort=exportedAt").json().at("/records/0/values");
        assertFalse(first.path("withoutRightSince").isTextual(), first::toString);
        assertEquals(List.of(), laptop.session().attention().entries());
    }

    /** He stays, with a role that reads and does not export. */
    private static void withdraw(ApiClient admin, People.Person exporter) {
        String role = admin.get("api/v1/role?name=Salesperson")
                .json()
                .at("/records/0/id")
                .asText();
        String held = admin.get("api/v1/roleAssignment?user=" + exporter.id())
                .json()
                .at("/records/0/id")
                .asText();
        People.create(
                admin,
                "roleAssignment",
                UUID.randomUUID(),
                Map.of("user", exporter.id().toString(), "role", role));
        Map<String, ?> assignment = Map.of("type", "roleAssignment", "id", held);
        assertEquals(
                200,
                People.give(admin, Map.of("verb", "record.delete", "record", assignment, "seenRevision", 1))
                        .status());
    }
}
