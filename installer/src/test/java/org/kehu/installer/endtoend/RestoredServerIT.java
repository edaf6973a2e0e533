package org.kehu.installer.endtoend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.kehu.client.records.LinkState;
import org.kehu.client.records.MissingChange;
import org.kehu.client.start.StartProblem;
import org.kehu.common.command.CreateRecord;
import org.kehu.common.command.FieldValues;
import org.kehu.common.customer.Customer;
import org.kehu.common.record.RecordRef;
import org.kehu.server.running.Administrator;
import org.kehu.server.running.People;
import org.kehu.server.running.RunningServer;
import org.kehu.server.running.ServerProcess;
import org.kehu.server.running.TestDatabase;

/** A backup is made while people work, the server is restored from it, and what two clients still know comes back. */
class RestoredServerIT {
    @TempDir
    Path folder;

    private RunningServer server;
    private Laptop anna;
    private Laptop ben;

    private void open(TestDatabase database) throws StartProblem {
        server = RunningServer.start(folder.resolve("server"), database.fresh());
        anna = Laptop.of(server, folder.resolve("anna"), People.withRole(server, "Director"));
        ben = Laptop.of(server, folder.resolve("ben"), People.withRole(server, "Director"));
    }

    @AfterEach
    void close() {
        anna.close();
        ben.close();
        server.close();
    }

    private static RecordRef makes(Laptop laptop, String name) {
        UUID id = laptop.session().commands().newId();
        FieldValues values = FieldValues.of(Customer.TYPE).with(Customer.NAME, name);
        return laptop.does(new CreateRecord(id, values, null))
                .changed()
                .iterator()
                .next();
    }

    private JsonNode onServer(RecordRef ref) {
        return Administrator.of(server)
                .get("api/v1/" + ref.type() + "/" + ref.id())
                .json();
    }

    private int rowsOf(RecordRef ref) {
        return Administrator.of(server)
                .get("api/v1/" + ref.type() + "/" + ref.id() + "/history")
                .json()
                .path("history")
                .size();
    }

    private static List<UUID> offered(Laptop laptop, int count) {
        laptop.session().syncing().syncNow();
        laptop.awaitState(state -> state.link() == LinkState.Link.ONLINE && state.missing() == count);
        LinkState state = laptop.session().syncing().state();
        assertNotNull(state.backup());
        return laptop.session().missing().changes().stream()
                .map(MissingChange::what)
                .map(what -> what.id())
                .toList();
    }

    @ParameterizedTest
    @EnumSource
    void whatClientsStillKnowIsOfferedAndComesBackOnce(TestDatabase database) throws StartProblem {
        open(database);
        RecordRef before = makes(anna, "Before the backup");
        anna.sync();
        ben.sync();
        Path backup = backUp();
        RecordRef after = makes(anna, "After the backup");
        anna.sync();
        anna.edits(after, Customer.NOTES, "Builds on it");
        anna.sync();
        ben.sync();
        ben.edits(before, Customer.INDUSTRY, "Railways");
        ben.sync();
        assertEquals(0, server.process().stop());
        server = server.startRestored(backup);
        assertTrue(
                server.process().output().contains("Restored from the backup"),
                server.process().output());
        List<UUID> annas = offered(anna, 2);
        List<UUID> bens = offered(ben, 1);
        assertTrue(onServer(after).path("values").isMissingNode(), "the backup does not have it");
        assertEquals("", onServer(before).at("/values/industry").asText());
        anna.restart();
        anna.session().missing().sendAgain(annas);
        ben.session().missing().sendAgain(bens);
        anna.sync();
        ben.sync();
        assertEquals("Builds on it", onServer(after).at("/values/notes").asText());
        assertEquals(2, rowsOf(after));
        assertEquals("Railways", onServer(before).at("/values/industry").asText());
        assertEquals(2, rowsOf(before));
        anna.sync();
        assertEquals("Railways", anna.sees(before).get(Customer.INDUSTRY));
        assertEquals("Builds on it", ben.sees(after).get(Customer.NOTES));
        List.of(anna, ben).forEach(RestoredServerIT::assertNothingIsLeftToDecide);
    }

    private Path backUp() {
        Path backup = folder.resolve("kehu.backup");
        ServerProcess made = server.backup(backup);
        assertEquals(0, made.exitCode(), made.output());
        assertTrue(Files.exists(backup));
        return backup;
    }

    private static void assertNothingIsLeftToDecide(Laptop laptop) {
        assertEquals(List.of(), laptop.session().missing().changes());
        assertEquals(List.of(), laptop.session().attention().entries());
    }
}
