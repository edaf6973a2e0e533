package org.kehu.installer.endtoend;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kehu.client.records.Elsewhere;
import org.kehu.common.customer.Customer;
import org.kehu.common.duplicate.BlurredKeys;
import org.kehu.common.query.Filter;
import org.kehu.common.query.Page;
import org.kehu.common.query.RecordQuery;
import org.kehu.common.query.Sort;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.RecordRef;
import org.kehu.common.sales.Order;
import org.kehu.server.running.Administrator;
import org.kehu.server.running.ApiAnswer;
import org.kehu.server.running.ApiClient;
import org.kehu.server.running.People;
import org.kehu.server.running.RunningServer;
import org.kehu.server.running.TestDatabase;

/** What a laptop reads of records that it does not carry, at the real server. */
class ElsewhereIT {
    private static final int MANY = 120;
    private static final int PAGE = 50;

    @TempDir
    Path folder;

    private final String mark = "Beyond" + UUID.randomUUID().toString().substring(0, 8);
    private final Set<UUID> beyond = new HashSet<>();
    private RunningServer server;
    private ApiClient admin;
    private People.Person person;

    private static UUID make(ApiClient by, String type, Map<String, ?> values) {
        UUID id = UUID.randomUUID();
        ApiAnswer answer = People.create(by, type, id, values);
        assertEquals(200, answer.status(), () -> answer.json().toString());
        return id;
    }

    /** Sees every customer but no credit limit, carries his own, and sees no orders. */
    @BeforeEach
    void aLargeLedger() {
        server = RunningServer.on(TestDatabase.H2);
        admin = Administrator.of(server);
        String name = "Reading-" + mark;
        String role = make(admin, "role", Map.of("name", name)).toString();
        Map<String, String> grant = new HashMap<>(Map.of("role", role, "recordType", "customer"));
        grant.putAll(Map.of("readScope", "ALL", "createScope", "ALL", "carriedScope", "SELF"));
        make(admin, "roleGrant", grant);
        make(
                admin,
                "fieldRule",
                Map.of("role", role, "recordType", "customer", "field", "creditLimit", "level", "HIDDEN"));
        person = People.withRole(server, name);
        for (int i = 0; i < MANY; i++) {
            Map<String, Object> values = new HashMap<>(Map.of("name", mark + " " + i));
            values.put("creditLimit", Map.of("amount", "10", "currency", "CNY"));
            beyond.add(make(admin, "customer", values));
        }
    }

    private RecordQuery query() {
        return RecordQuery.of(Customer.TYPE)
                .where(new Filter.Search(mark))
                .sortedBy(Sort.by(Customer.NAME))
                .page(Page.first(PAGE));
    }

    private static RecordRef customer(UUID id) {
        return new RecordRef(Customer.TYPE.name(), id);
    }

    @Test
    void everyPageIsReadWithTheRightsOfThePerson() throws Exception {
        try (Laptop laptop = Laptop.of(server, folder, person)) {
            Elsewhere elsewhere = laptop.session().elsewhere();
            Set<UUID> read = new HashSet<>();
            int pages = 0;
            @Nullable String next = null;
            do {
                Elsewhere.Found found = Objects.requireNonNull(elsewhere.find(query(), next));
                assertEquals(MANY, found.count());
                for (CrmRecord record : found.records()) {
                    assertTrue(record.withholds(Customer.CREDIT_LIMIT));
                    assertTrue(read.add(record.id()), "twice");
                }
                next = found.next();
                pages++;
            } while (next != null);
            assertEquals(beyond, read);
            assertEquals(3, pages);
            assertNull(
                    laptop.session().records().find(customer(beyond.iterator().next())));
        }
    }

    @Test
    void oneRecordIsReadWithTheNamesOfWhatItLeadsTo() throws Exception {
        UUID id = beyond.iterator().next();
        UUID above = beyond.stream().filter(one -> !one.equals(id)).findFirst().orElseThrow();
        CrmRecord seen;
        try (Laptop laptop = Laptop.of(server, folder, person)) {
            seen = laptop.session().elsewhere().look(customer(id)).record();
            assertTrue(Objects.requireNonNull(seen).withholds(Customer.CREDIT_LIMIT));
            Map<String, Object> edit = Map.of(
                    "type", "customer",
                    "id", id.toString(),
                    "changes", Map.of("above", Map.of("set", java.util.Arrays.asList(null, above.toString()))));
            People.give(admin, Map.of("verb", "record.edit", "edit", edit, "seenRevision", 1));
            Elsewhere.Looked looked =
                    Objects.requireNonNull(laptop.session().elsewhere().look(customer(id)));
            assertTrue(looked.titles().get(customer(above)).startsWith(mark));
            assertNull(laptop.session().records().find(customer(id)));
        }
    }

    @Test
    void whatMayNotBeSeenIsNotThere() throws Exception {
        UUID order = make(
                admin, "order", Map.of("customer", beyond.iterator().next().toString(), "orderedOn", "2026-03-02"));
        try (Laptop laptop = Laptop.of(server, folder, person)) {
            Elsewhere elsewhere = laptop.session().elsewhere();
            Elsewhere.Looked looked = elsewhere.look(new RecordRef(Order.TYPE.name(), order));
            assertNull(Objects.requireNonNull(looked).record());
            assertNull(Objects.requireNonNull(elsewhere.look(customer(UUID.randomUUID())))
                    .record());
            Elsewhere.Found found = elsewhere.find(RecordQuery.of(Order.TYPE), null);
            assertEquals(0, Objects.requireNonNull(found).count());
        }
    }

    @Test
    void ofWhatMayNotBeSeenItIsToldThatItExistsAndWhoseItIs() throws Exception {
        CrmRecord draft = CrmRecord.blank(Customer.TYPE, UUID.randomUUID()).with(Customer.NAME, mark + " 7 Ltd");
        try (Laptop laptop = Laptop.of(server, folder, People.withRole(server, "Salesperson"))) {
            List<Elsewhere.Hidden> hidden = Objects.requireNonNull(
                            laptop.session().elsewhere().alike(draft))
                    .hidden();
            assertEquals("name", hidden.get(0).field());
            assertNotNull(hidden.get(0).owner());
            assertNull(hidden.get(0).lastContact());
            laptop.leave();
            assertNull(laptop.session().elsewhere().alike(draft));
        }
    }

    /** On a server of its own: what devices are told of all records is made once a day. */
    @Test
    void withTheNetworkOffItIsToldThatItMayExist() throws Exception {
        try (RunningServer own = RunningServer.start(folder.resolve("server"), Map.of())) {
            make(Administrator.of(own), "customer", Map.of("name", "苏州" + mark + "有限公司", "phone", "138 1490 2277"));
            try (Laptop laptop = Laptop.of(own, folder.resolve("own"), People.withRole(own, "Salesperson"))) {
                Elsewhere elsewhere = laptop.session().elsewhere();
                int fields = BlurredKeys.fields(Customer.TYPE).size();
                await().atMost(Duration.ofMinutes(2))
                        .until(() -> elsewhere.blurred(Customer.TYPE).size() == fields);
                laptop.leave();
                CrmRecord draft = CrmRecord.blank(Customer.TYPE, UUID.randomUUID())
                        .with(Customer.NAME, mark)
                        .with(Customer.PHONE, "+8613814902277");
                assertNull(elsewhere.alike(draft));
                assertTrue(elsewhere.blurred(Customer.TYPE).mayHave(draft).containsAll(Set.of("name", "phone")));
                assertEquals(0, laptop.session().records().count(RecordQuery.of(Customer.TYPE)));
            }
        }
    }

    @Test
    void whatMayBeSeenAndIsNotCarriedIsNamedWhereADraftIsAlike() throws Exception {
        CrmRecord draft = CrmRecord.blank(Customer.TYPE, UUID.randomUUID()).with(Customer.NAME, mark + " 7");
        try (Laptop laptop = Laptop.of(server, folder, person)) {
            Elsewhere.Alike alike =
                    Objects.requireNonNull(laptop.session().elsewhere().alike(draft));
            assertEquals(List.of(), alike.hidden());
            assertTrue(beyond.contains(alike.seen().get(0).record().id()));
            assertEquals(mark + " 7", alike.seen().get(0).title());
        }
    }

    @Test
    void withoutTheServerThereIsNoAnswerAndThenThereIs() throws Exception {
        try (Laptop laptop = Laptop.of(server, folder, person)) {
            laptop.leave();
            Elsewhere elsewhere = laptop.session().elsewhere();
            assertNull(elsewhere.find(query(), null));
            assertNull(elsewhere.look(customer(beyond.iterator().next())));
            laptop.comeBack();
            assertNotNull(elsewhere.find(query(), null));
        }
    }
}
