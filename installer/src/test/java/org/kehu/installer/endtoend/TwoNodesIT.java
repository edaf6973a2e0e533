package org.kehu.installer.endtoend;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.kehu.client.start.StartProblem;
import org.kehu.common.customer.Customer;
import org.kehu.common.record.RecordRef;
import org.kehu.server.running.Administrator;
import org.kehu.server.running.ApiAnswer;
import org.kehu.server.running.ApiClient;
import org.kehu.server.running.Jobs;
import org.kehu.server.running.People;
import org.kehu.server.running.RunningServer;

/** Any of two nodes serves any request: what one has committed the other knows, and whoever listens there hears of it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TwoNodesIT {
    private static final String RECYCLE = "api/v1/server/jobs/recycle";
    private static final String SESSION = "api/v1/session";
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String CUT =
            "select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'kehu-neighbours'"
                    + " and datname = current_database()";

    private TwoNodes nodes;
    private People.Person person;

    @BeforeAll
    void start(@TempDir Path folder) {
        nodes = new TwoNodes(folder);
        person = People.withRole(nodes.server(), "Director");
    }

    @AfterAll
    void stop() {
        nodes.close();
    }

    /** The person's calls at one node. */
    private ApiClient at(RunningServer node) {
        return node.client().with(signIn(node).text("accessToken"));
    }

    private ApiAnswer signIn(RunningServer node) {
        return node.client()
                .post(
                        SESSION,
                        Map.of(
                                "name",
                                person.login(),
                                "password",
                                People.PASSWORD,
                                "device",
                                Map.of("id", person.device().toString(), "name", "test")));
    }

    private static ApiAnswer refresh(RunningServer node, ApiAnswer session, People.Person person) {
        return node.client()
                .post(
                        SESSION + "/refresh",
                        Map.of(
                                "refreshToken",
                                session.text("refreshToken"),
                                "device",
                                person.device().toString()));
    }

    private static long create(ApiClient caller, UUID id, String name) {
        ApiAnswer answer = People.create(caller, "customer", id, Map.of("name", name));
        assertEquals(200, answer.status(), () -> answer.json().toString());
        return answer.json().path("seq").asLong();
    }

    @Test
    void startedTogetherTheyFoundOneServer() {
        assertEquals(1, nodes.founders);
        assertEquals(nodes.a.fingerprint(), nodes.b.fingerprint());
        assertEquals(signIn(nodes.a).text("serverId"), signIn(nodes.b).text("serverId"));
    }

    @Test
    void aSessionGoesOnAtTheOtherNode() {
        ApiAnswer opened = signIn(nodes.a);
        assertEquals(
                200,
                nodes.b.client().with(opened.text("accessToken")).get(SESSION).status());
        ApiAnswer renewed = refresh(nodes.b, opened, person);
        assertEquals(200, renewed.status());
        ApiAnswer again = refresh(nodes.a, renewed, person);
        assertEquals(200, again.status());
        assertEquals("401 refresh-refused", refresh(nodes.b, opened, person).refusal());
        ApiClient copied = nodes.a.client().with(again.text("accessToken"));
        await().atMost(PATIENCE).until(() -> copied.get(SESSION).refusal().equals("401 token-invalid"));
    }

    @Test
    void whatANodeRefusesItRefusesOnWhatHoldsNow() {
        ApiClient admin = Administrator.of(nodes.server());
        for (int i = 0; i < 3; i++) {
            // Made by alternating calls: each meets a node that has not seen the one before.
            People.Person fresh = People.withRole(nodes.server(), "Salesperson");
            assertEquals(200, fresh.client().get("api/v1/customer").status());
            UUID id = UUID.randomUUID();
            create(fresh.client(), id, "His own");
            assertEquals(200, fresh.client().get("api/v1/customer/" + id).status());
            assertEquals(200, admin.get("api/v1/customer/" + id).status());
        }
    }

    @Test
    void aRoleTakenAwayAtOneNodeIsGoneAtTheOtherWithTheNextCall() {
        People.Person fresh = People.withRole(nodes.server(), "Director");
        UUID id = UUID.randomUUID();
        create(person.client(), id, "Not his");
        String assignment = Administrator.of(nodes.a)
                .get("api/v1/roleAssignment?user=" + fresh.id())
                .json()
                .at("/records/0/id")
                .asText();
        ApiClient his = nodes.b.client().with(signIn(nodes.b, fresh));
        assertEquals(200, his.get("api/v1/customer/" + id).status());
        Map<String, ?> role = Map.of("type", "roleAssignment", "id", assignment);
        ApiAnswer removed = People.give(
                Administrator.of(nodes.a), Map.of("verb", "record.delete", "record", role, "seenRevision", 1));
        assertEquals(200, removed.status(), () -> removed.json().toString());
        assertNotEquals(200, his.get("api/v1/customer/" + id).status());
    }

    private static String signIn(RunningServer node, People.Person who) {
        return node.client()
                .post(
                        SESSION,
                        Map.of(
                                "name",
                                who.login(),
                                "password",
                                People.PASSWORD,
                                "device",
                                Map.of("id", who.device().toString(), "name", "test")))
                .text("accessToken");
    }

    @Test
    void eachReadsAndFindsWhatTheOtherHasJustCommitted() {
        List<ApiClient> both = List.of(at(nodes.a), at(nodes.b));
        for (int i = 0; i < 20; i++) {
            ApiClient writer = both.get(i % 2);
            ApiClient reader = both.get((i + 1) % 2);
            UUID id = UUID.randomUUID();
            String name = "Zhongxin " + id;
            create(writer, id, name);
            assertEquals(
                    name,
                    reader.get("api/v1/customer/" + id)
                            .json()
                            .at("/values/name")
                            .asText());
            assertEquals(
                    id.toString(),
                    reader.get("api/v1/customer?q=" + id.toString().substring(0, 18))
                            .json()
                            .at("/records/0/id")
                            .asText());
        }
    }

    @Test
    void bothGiveNumbersFromOneRow() {
        List<ApiClient> both = List.of(at(nodes.a), at(nodes.b));
        List<String> numbers = IntStream.range(0, 40)
                .parallel()
                .mapToObj(i -> {
                    UUID id = UUID.randomUUID();
                    create(both.get(i % 2), id, "Numbered");
                    return both.get(i % 2)
                            .get("api/v1/customer/" + id)
                            .json()
                            .at("/values/number")
                            .asText();
                })
                .toList();
        assertEquals(40, new TreeSet<>(numbers).size());
    }

    @Test
    @Timeout(value = 3, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void aCommitAtOneNodeIsHeardAtTheOther() throws IOException {
        try (Heads heads = new Heads(at(nodes.b))) {
            heads.reaching(0);
            long seq = create(at(nodes.a), UUID.randomUUID(), "News");
            assertTrue(heads.reaching(seq) >= seq);
        }
    }

    /** A third node holds the lease, so what is asked for waits. */
    @Test
    void aJobThatIsAskedForAtBothIsRunOnceAndStoppedFromEither() throws SQLException {
        ApiClient first = Administrator.of(nodes.a);
        ApiClient second = nodes.b
                .client()
                .with(Administrator.session(nodes.b, UUID.randomUUID()).text("accessToken"));
        try (Connection database = connection();
                Statement statement = database.createStatement()) {
            statement.execute("update timer_lease set holder = gen_random_uuid(),"
                    + " held_until = current_timestamp + interval '1' hour");
            ApiAnswer asked = first.post(RECYCLE, Map.of());
            assertEquals(202, asked.status());
            assertTrue(asked.header("Location").endsWith(RECYCLE));
            assertEquals("WAITING", second.get(RECYCLE).text("phase"));
            assertEquals("409 jobs-busy", second.post(RECYCLE, Map.of()).refusal());
            assertEquals(202, second.post(RECYCLE + "/stop", Map.of()).status());
            assertEquals("STOPPING", first.get(RECYCLE).text("phase"));
            statement.execute("update timer_lease set holder = null");
        }
        Jobs.run(second, "grade-customers"); // whoever looks runs all that is due
        assertTrue(Jobs.ended(first, "recycle").path("stopped").asBoolean());
        assertEquals(
                "409 job-not-running", first.post(RECYCLE + "/stop", Map.of()).refusal());
        assertFalse(Jobs.run(first, "recycle").path("stopped").asBoolean());
    }

    /** What was told while there was no line is lost, so each node asks anew who may listen. */
    @Test
    @Timeout(value = 3, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void aNewLineEndsNobodysListening() throws IOException, SQLException {
        People.Person leaving = People.withRole(nodes.server(), "Director");
        ApiClient leaves = nodes.b.client().with(signIn(nodes.b, leaving));
        try (Connection database = connection();
                Statement statement = database.createStatement();
                Heads heads = new Heads(at(nodes.b));
                Heads ending = new Heads(leaves)) {
            heads.reaching(0);
            ending.reaching(0);
            statement.execute(CUT);
            assertEquals(204, leaves.delete(SESSION).status());
            ending.toTheEnd();
            long seq = create(at(nodes.a), UUID.randomUUID(), "News after that");
            assertTrue(heads.reaching(seq) >= seq);
        }
    }

    @Test
    @Timeout(value = 3, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void aCopyThatIsGivenUpAtOneNodeIsToldAtTheOther() throws IOException {
        People.Person lost = People.withRole(nodes.server(), "Salesperson");
        ApiClient there = nodes.b.client().with(signIn(nodes.b, lost));
        try (Heads heads = new Heads(there)) {
            heads.reaching(0);
            assertEquals(200, there.get(SESSION).status());
            String order = "api/v1/device/" + lost.id() + "/" + lost.device() + "/wipe";
            assertEquals(
                    204,
                    Administrator.of(nodes.a)
                            .post(order, Map.of("reason", "left in a taxi"))
                            .status());
            boolean listens;
            ApiAnswer asked;
            do {
                listens = heads.next()
                        .isPresent(); // as a device does: it asks with each poke, and where the stream has ended
                asked = there.get(SESSION);
            } while (listens && asked.status() == 200);
            assertEquals("403 device-wiped", asked.refusal());
        }
    }

    /** Two nodes allow no more guesses than one. */
    @Test
    void guessesAreCountedTogether() {
        Map<String, ?> guess = Map.of(
                "name",
                "nobody" + UUID.randomUUID(),
                "password",
                "a wrong password",
                "device",
                Map.of("id", UUID.randomUUID().toString(), "name", "test"));
        for (int i = 0; i < 6; i++) {
            RunningServer node = i % 2 == 0 ? nodes.a : nodes.b;
            assertEquals(
                    "401 sign-in-refused", node.client().post(SESSION, guess).refusal());
        }
        assertEquals(
                "429 too-many-attempts", nodes.a.client().post(SESSION, guess).refusal());
        assertEquals(
                "429 too-many-attempts", nodes.b.client().post(SESSION, guess).refusal());
    }

    /** Their line is cut over and over; each node asks the database on its own. */
    @Test
    @Timeout(value = 3, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void withoutTheirLineAskingClosesTheGap() throws IOException, SQLException {
        ScheduledExecutorService cutting = Executors.newSingleThreadScheduledExecutor();
        try (Connection database = connection();
                Statement statement = database.createStatement();
                Heads heads = new Heads(at(nodes.b))) {
            heads.reaching(0);
            statement.execute(CUT);
            cutting.scheduleWithFixedDelay(() -> cut(statement), 0, 20, TimeUnit.MILLISECONDS);
            long seq = create(at(nodes.a), UUID.randomUUID(), "Unheard news");
            assertTrue(heads.reaching(seq) >= seq);
        } finally {
            cutting.shutdownNow();
        }
    }

    /** Their requests and what they listen to were at either node. */
    @Test
    void aNodeThatDiesIsNotMissed(@TempDir Path folder) throws StartProblem {
        try (Laptop anna = laptop(folder);
                Laptop ben = laptop(folder)) {
            RecordRef customer = AtWork.makes(anna, "Through the loss of a node");
            anna.sync();
            ben.sync();
            nodes.a.kill();
            anna.edits(customer, Customer.INDUSTRY, "Rail");
            await().atMost(PATIENCE)
                    .until(() -> "Rail".equals(ben.sees(customer).get(Customer.INDUSTRY)));
            ben.edits(customer, Customer.NOTES, "Seen");
            await().atMost(PATIENCE)
                    .until(() -> "Seen".equals(anna.sees(customer).get(Customer.NOTES)));
            for (Laptop laptop : List.of(anna, ben)) {
                laptop.sync();
                assertNull(laptop.session().syncing().state().problem());
                assertTrue(laptop.session().attention().entries().isEmpty());
            }
            nodes.a = nodes.a.startAgain();
            assertEquals(
                    "Rail",
                    at(nodes.a)
                            .get("api/v1/customer/" + customer.id())
                            .json()
                            .at("/values/industry")
                            .asText());
        }
        assertTrue(
                nodes.front.passed().stream().map(Front.Passed::node).distinct().count() == 2);
    }

    private Laptop laptop(Path folder) throws StartProblem {
        return Laptop.at(
                nodes.front.port(),
                folder.resolve(UUID.randomUUID().toString()),
                People.withRole(nodes.server(), "Director"),
                InstantSource.system());
    }

    private Connection connection() throws SQLException {
        return DriverManager.getConnection(
                Objects.requireNonNull(nodes.database.get("KEHU_DATABASE_URL")),
                nodes.database.get("KEHU_DATABASE_USER"),
                nodes.database.get("KEHU_DATABASE_PASSWORD"));
    }

    private static void cut(Statement statement) {
        try {
            statement.execute(CUT);
        } catch (SQLException ended) {
            throw new IllegalStateException(ended);
        }
    }
}
