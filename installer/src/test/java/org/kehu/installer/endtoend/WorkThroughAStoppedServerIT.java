package org.kehu.installer.endtoend;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kehu.common.setup.ServerSetup;
import org.kehu.server.running.ApiAnswer;
import org.kehu.server.running.ApiClient;
import org.kehu.server.running.People;
import org.kehu.server.running.RunningServer;

/** A day at the real window: the first start, work, the server stops, the client is started again, work, the server is back. */
class WorkThroughAStoppedServerIT {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final UUID CUSTOMER = UUID.randomUUID();
    private static final UUID DEAL = UUID.randomUUID();
    private static final UUID TAKEN = UUID.randomUUID();
    private static final UUID FREE = UUID.randomUUID();

    @TempDir
    Path folder;

    private final FxThreadWatch watch = new FxThreadWatch();
    private RunningServer server;
    private People.Person person;
    private ApiClient api;
    private Window window;

    @BeforeEach
    void aCompanyAtWork() {
        server = RunningServer.start(folder.resolve("server"), Map.of());
        person = People.withRole(server, "Director");
        api = person.client();
        make("customer", CUSTOMER, Map.of("name", "Shenghe Rolling Stock", "industry", "Rail"));
        String pipeline = ServerSetup.PIPELINE.toString();
        make(
                "opportunity",
                DEAL,
                Map.of("title", "Twelve bogies", "customer", CUSTOMER.toString(), "pipeline", pipeline));
        ticket(TAKEN, "The pump stands still");
        ticket(FREE, "Where is the invoice?");
        give(Map.of("verb", "ticket.take", "ticket", TAKEN.toString()));
    }

    private void ticket(UUID id, String subject) {
        make("ticket", id, Map.of("subject", subject, "customer", CUSTOMER.toString()));
    }

    private void make(String type, UUID id, Map<String, ?> values) {
        assertTaken(People.create(api, type, id, values));
    }

    private void give(Map<String, ?> command) {
        assertTaken(People.give(api, command));
    }

    private static void assertTaken(ApiAnswer answer) {
        assertEquals(200, answer.status(), () -> answer.json().toString());
    }

    @AfterEach
    void stop() {
        watch.close();
        server.close();
    }

    @Test
    void everythingIsKeptAndSentAndTheFxThreadNeverWaits() throws Exception {
        window = Window.open(folder.resolve("client"));
        startForTheFirstTime();
        workWhileConnected();
        server.process().stop();
        window.reads("#connection", "Offline");
        window.close();
        window = Window.open(folder.resolve("client"));
        signInAgain();
        workAlone();
        window.reads("#sync-state", "Offline, last synced*");
        window.reads("#waiting", "5 waiting");
        server = server.startAgain();
        window.type(KeyCode.F5);
        window.reads("#waiting", "Nothing waiting");
        window.reads("#sync-state", "Synced*");
        assertEverythingArrived();
        window.close();
        watch.assertClean(folder.resolve("flight.jfr"));
    }

    private void startForTheFirstTime() {
        window.click("#address");
        window.write(server.https().toString());
        window.click("#find");
        window.reads("#fingerprint", server.fingerprint().substring(0, 5) + "*");
        window.click("#trust");
        window.click("#user");
        window.write(person.login());
        window.click("#password");
        window.write(People.PASSWORD);
        window.click("#sign-in");
        window.click("#start-next");
        window.reads("#connection", "Online");
    }

    private void workWhileConnected() {
        findTheCustomer();
        edit("industry", "Railways");
        awaitOnServer("customer", CUSTOMER, "industry", "Railways");
        dragDeal("needs");
        awaitOnServer("opportunity", DEAL, "stage", ServerSetup.stage("needs").toString());
        window.click("#rail-tickets");
        window.reads("#ticket-subject", "The pump stands still");
        answer("It is on its way");
        await().atMost(PATIENCE).until(() -> messages(TAKEN).equals(List.of("It is on its way")));
    }

    private void signInAgain() {
        window.reads("#user", person.login());
        window.write(People.PASSWORD);
        window.type(KeyCode.ENTER);
        window.reads("#connection", "Offline");
    }

    private void workAlone() {
        findTheCustomer();
        edit("industry", "Trams");
        window.type(KeyCode.C);
        window.write("Wants a visit");
        window.ctrl(KeyCode.S);
        window.reads("#timeline", "Wants a visit");
        dragDeal("contact");
        window.click("#rail-tickets");
        window.click("#queue-UNASSIGNED");
        window.click("Where is the invoice?");
        window.reads("#ticket-subject", "Where is the invoice?");
        window.type(KeyCode.T);
        window.reads("#ticket-agent", person.login() + "*");
        answer("In the post");
        window.reads("#conversation", "In the post");
    }

    private void findTheCustomer() {
        window.ctrl(KeyCode.K);
        window.write("shenghe");
        window.reads(".palette", "1 result");
        window.type(KeyCode.ENTER);
        window.reads("#record-name", "Shenghe Rolling Stock");
    }

    private void edit(String field, String value) {
        window.click("#value-" + field);
        window.shown("#editor-" + field);
        window.write(value);
        window.type(KeyCode.ENTER);
        window.reads("#value-" + field, value);
    }

    private void dragDeal(String stage) {
        window.click("#rail-pipeline");
        String column = "#column-" + ServerSetup.stage(stage);
        window.drag("Twelve bogies", column);
        window.reads(column, "Twelve bogies");
    }

    private void answer(String text) {
        window.click("#composer");
        window.write(text);
        window.ctrl(KeyCode.ENTER);
        window.reads("#conversation", text);
    }

    private void assertEverythingArrived() {
        assertEquals("Trams", value("customer", CUSTOMER, "industry"));
        assertEquals(ServerSetup.stage("contact").toString(), value("opportunity", DEAL, "stage"));
        assertEquals(person.id().toString(), value("ticket", FREE, "owner"));
        assertEquals(List.of("In the post"), messages(FREE));
        assertEquals(List.of("Wants a visit"), texts("activity?customer=" + CUSTOMER, "subject"));
    }

    private void awaitOnServer(String type, UUID id, String field, String expected) {
        await(type + " " + field)
                .atMost(PATIENCE)
                .until(() -> value(type, id, field).equals(expected));
    }

    private String value(String type, UUID id, String field) {
        return api.get("api/v1/" + type + "/" + id)
                .json()
                .path("values")
                .path(field)
                .asText();
    }

    private List<String> messages(UUID ticket) {
        return texts("ticketMessage?ticket=" + ticket, "body");
    }

    private List<String> texts(String path, String field) {
        JsonNode records = api.get("api/v1/" + path).json().path("records");
        return StreamSupport.stream(records.spliterator(), false)
                .map(one -> one.path("values").path(field).asText())
                .toList();
    }
}
