package org.kehu.server.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.kehu.common.Kehu;
import org.kehu.common.command.FieldChanges;
import org.kehu.common.command.FieldValues;
import org.kehu.common.command.LogPlace;
import org.kehu.common.command.Redirect;
import org.kehu.common.record.Field;
import org.kehu.common.record.RecordRef;
import org.kehu.common.record.RecordType;
import org.kehu.common.sync.Packing;
import org.kehu.common.sync.PartCodec;
import org.kehu.common.sync.SnapshotPart;
import org.kehu.server.running.Administrator;
import org.kehu.server.running.ApiClient;
import org.kehu.server.running.People;
import org.kehu.server.running.RunningServer;
import org.kehu.server.running.TestDatabase;
import org.kehu.server.running.WholeContents;

/** One person's records, asked for and written to by people of every role, in every way that is declared. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class ForeignRecordsIT {
    private static final String SALES = "Salesperson";
    /** The role lets its people read every ticket, and write into it. */
    private static final String ALLOWED = "ticket.message";

    private static final Set<String> CLOSED_DOORS =
            Set.of("no_such_record", "not_allowed", "no_right", "no_such_link", "unknown_field", "verb_only_field");

    /** Who picks what is not there for him is told the same, whether it is in no pool of his or does not exist. */
    private static final String PICK = "customer.pick";

    /** Tells of a file that is out already, with a right or without: only what makes no sense is refused. */
    private static final String REPORT = "record.export";

    private static final String NOT_THERE = "not_in_a_pool";

    private static final Set<String> MERGE_CLOSED = Set.of("no_such_record", "not_allowed", "undo_not_whole");

    private static final PartCodec PARTS = new PartCodec(Kehu.SCHEMA, Packing.GZIP);

    @Parameter
    TestDatabase database;

    private RunningServer server;
    private final Map<String, UUID> theirs = new LinkedHashMap<>();
    private UUID operation;
    private People.Person owner;

    @BeforeEach
    void fill() {
        server = RunningServer.on(database);
        ApiClient admin = Administrator.of(server);
        owner = People.withRole(server, SALES);
        String pipeline = first(admin, "pipeline");
        make(owner, "customer", Map.of("name", "Theirs"));
        String customer = id("customer");
        make(owner, "contact", Map.of("customer", customer, "name", Map.of("family", "Li")));
        make(owner, "opportunity", Map.of("title", "Deal", "customer", customer, "pipeline", pipeline));
        make(owner, "order", Map.of("customer", customer, "orderedOn", "2026-03-02"));
        make(owner, "task", Map.of("subject", "Call", "owner", owner.id().toString()));
        make(owner, "ticket", Map.of("subject", "Noise", "queue", first(admin, "queue"), "customer", customer));
        operation = UUID.fromString(owner.client()
                .get("api/v1/customer/" + customer + "/history")
                .json()
                .findPath("operation")
                .asText());
    }

    private static String first(ApiClient admin, String type) {
        return admin.get("api/v1/" + type).json().at("/records/0/id").asText();
    }

    private String id(String type) {
        return Objects.requireNonNull(theirs.get(type), type).toString();
    }

    private void make(People.Person owner, String type, Map<String, ?> values) {
        UUID id = UUID.randomUUID();
        Map<String, Object> known = new HashMap<>(values);
        known.keySet().removeIf(name -> !isGiven(type, name));
        assertEquals(200, People.create(owner.client(), type, id, known).status(), type);
        theirs.put(type, id);
    }

    private static boolean isGiven(String type, String name) {
        Field<?> field = Kehu.SCHEMA.type(type).find(name);
        return field != null && !field.is(org.kehu.common.record.Trait.VERB_ONLY);
    }

    private static List<String> roles(ApiClient admin) {
        List<String> roles = new ArrayList<>();
        admin.get("api/v1/role?limit=100")
                .json()
                .path("records")
                .forEach(role -> roles.add(role.at("/values/name").asText()));
        return roles.stream().filter(name -> name.matches("[A-Za-z ]+")).toList();
    }

    /** Ids in all parts of the person's snapshot. */
    private static Set<String> held(People.Person person) {
        ApiClient client = person.client();
        String snapshot = client.post(
                        "api/sync/v1/snapshot", Map.of("device", person.device().toString(), "counting", false))
                .text("id");
        Set<String> ids = new HashSet<>();
        SnapshotPart part;
        int number = 0;
        do {
            part = PARTS.read(client.get("api/sync/v1/snapshot/" + snapshot + "/part/" + number++)
                    .body());
            part.records().forEach(record -> ids.add(record.id().toString()));
        } while (!part.last());
        return ids;
    }

    private static boolean finds(ApiClient client, String path) {
        int status = client.get(path).status();
        assertTrue(status == 200 || status == 404, path + " " + status);
        return status == 200;
    }

    @Test
    void whatASnapshotHoldsIsWhatEveryAddressShows() {
        for (String role : roles(Administrator.of(server))) {
            People.Person person = People.withRole(server, role.replace(" ", "%20"));
            Set<String> held = held(person);
            for (String type : theirs.keySet()) {
                String id = id(type);
                boolean seen = held.contains(id);
                String where = role + " " + type;
                assertEquals(seen, finds(person.client(), "api/v1/" + type + "/" + id), where);
                assertEquals(seen, finds(person.client(), "api/v1/" + type + "/" + id + "/history"), where);
                int listed =
                        person.client().get("api/v1/" + type + "?limit=1000").body().length;
                boolean isListed = new String(
                                person.client()
                                        .get("api/v1/" + type + "?limit=1000")
                                        .body(),
                                java.nio.charset.StandardCharsets.UTF_8)
                        .contains(id);
                assertEquals(seen, isListed, where + " among " + listed + " bytes");
                assertEquals(seen, repaired(person, id), where);
            }
            if (role.equals(SALES)) {
                assertTrue(held.stream().noneMatch(id -> id.equals(id("customer"))));
            }
        }
    }

    private static boolean repaired(People.Person person, String id) {
        int bucket = (int) (UUID.fromString(id).getLeastSignificantBits() & 255);
        Map<String, String> device = Map.of("device", person.device().toString());
        Map<String, Object> hello = new HashMap<>(device);
        hello.putAll(Map.of("app", "t", "schema", Kehu.SCHEMA.versions().current()));
        hello.put("checkpoint", Map.of("seq", 0, "tag", 0));
        hello.put("seen", Map.of("seq", 0, "tag", 0));
        String epoch = person.client().post("api/sync/v1/hello", hello).text("epoch");
        Map<String, Object> ask = new HashMap<>(device);
        ask.put("epoch", epoch);
        ask.put("bucket", bucket);
        String repair = new String(
                person.client().post("api/sync/v1/repair", ask).body(), java.nio.charset.StandardCharsets.UTF_8);
        return repair.contains("\"id\":\"" + id + "\"");
    }

    @Test
    void everyVerbOnSomebodyElsesRecordIsRefusedAndChangesNothing() {
        People.Person all = People.withRole(server, "Administrator");
        Pushes pushes = new Pushes(server, People.withRole(server, SALES));
        WholeContents before = WholeContents.of(all);
        Map<String, JsonNode> attempts = new LinkedHashMap<>();
        for (String verb : Kehu.CATALOG.commands().names()) {
            if (!verb.equals(ALLOWED)) {
                attempts.put(verb, Pushes.unit(against(verb)));
            }
        }
        for (String type : theirs.keySet()) {
            String title = Kehu.SCHEMA.type(type).title().name();
            Object mine = type.equals("contact") ? Map.of("family", "Mine") : "Mine";
            attempts.put("edit " + type, Pushes.unit(Pushes.edit(type, theirs.get(type), title, null, mine)));
            Map<String, ?> ref = Map.of("type", type, "id", id(type));
            attempts.put(
                    "delete " + type,
                    Pushes.unit(Pushes.command("record.delete", Map.of("record", ref, "seenRevision", 1))));
        }
        List<JsonNode> verdicts = pushes.verdicts(attempts.values().toArray(JsonNode[]::new));
        int at = 0;
        for (String attempt : attempts.keySet()) {
            JsonNode verdict = verdicts.get(at++);
            Set<String> closed = switch (attempt) {
                case PICK -> Set.of(NOT_THERE);
                case REPORT -> Set.of("unknown_type");
                default -> CLOSED_DOORS;
            };
            assertTrue(closed.contains(Pushes.said(verdict)), attempt + " " + verdict);
        }
        assertEquals(before, WholeContents.of(all));
        assertEquals(attempts.size(), pushes.audit().size());
    }

    @Test
    void aPickTellsNothingOfWhetherACustomerExists() {
        Pushes pushes = new Pushes(server, People.withRole(server, SALES));
        List<JsonNode> verdicts = pushes.verdicts(
                Pushes.unit(Pushes.command(PICK, Map.of("customer", id("customer")))),
                Pushes.unit(Pushes.command(
                        PICK, Map.of("customer", UUID.randomUUID().toString()))));
        assertEquals(
                List.of(NOT_THERE, NOT_THERE),
                verdicts.stream().map(Pushes::said).toList());
        assertEquals(verdicts.get(0).path("reason"), verdicts.get(1).path("reason"));
    }

    /** A command of the verb that is good in itself, on records that are not one's own. */
    private ObjectNode against(String verb) {
        Map<String, Object> parts = new HashMap<>();
        for (RecordComponent part : Kehu.CATALOG.commands().type(verb).getRecordComponents()) {
            parts.put(part.getName(), part(verb, part));
        }
        return Pushes.command(verb, parts);
    }

    private Object part(String verb, RecordComponent part) {
        Map<String, String> customer = Map.of("type", "customer", "id", id("customer"));
        Class<?> kind = part.getType();
        if (kind == UUID.class) {
            UUID own = theirs.getOrDefault(part.getName(), UUID.randomUUID());
            return (part.getName().equals("operation") ? operation : own).toString();
        }
        if (kind == RecordRef.class) {
            return customer;
        }
        if (kind == Set.class) {
            boolean ofFields = part.getGenericType().getTypeName().contains("String");
            return List.of(ofFields ? "name" : customer);
        }
        if (kind == FieldChanges.class) {
            return Map.of(
                    "type",
                    "customer",
                    "id",
                    id("customer"),
                    "changes",
                    Map.of("name", Map.of("set", List.of("Theirs", "Mine"))));
        }
        if (kind == FieldValues.class) {
            return values(verb);
        }
        return plain(part);
    }

    private static Object plain(RecordComponent part) {
        Class<?> kind = part.getType();
        if (kind == long.class || kind == int.class || kind == Long.class) {
            return 1;
        }
        if (kind == boolean.class || kind == Boolean.class) {
            return true;
        }
        if (kind == LogPlace.class) {
            return Map.of("seq", 1, "tag", "1");
        }
        if (kind == LocalDate.class) {
            return "2026-03-02";
        }
        if (kind.isEnum()) {
            return kind.getEnumConstants()[1].toString();
        }
        return part.getName().equals("field") ? "name" : "x";
    }

    /** A child of theirs. */
    private Map<String, ?> values(String verb) {
        return switch (verb) {
            case "activity.log" ->
                Map.of("type", "activity", "values", Map.of("subject", "Hi", "customer", id("customer")));
            default ->
                Map.of("type", "contact", "values", Map.of("customer", id("customer"), "name", Map.of("family", "Wu")));
        };
    }

    @Test
    void aChildStaysWithItsParent() {
        People.Person all = People.withRole(server, "Administrator");
        Pushes pushes = new Pushes(server, People.withRole(server, SALES));
        UUID mine = UUID.randomUUID();
        People.create(pushes.person.client(), "customer", mine, Map.of("name", "Mine"));
        UUID own = UUID.randomUUID();
        People.create(
                pushes.person.client(),
                "contact",
                own,
                Map.of("customer", mine.toString(), "name", Map.of("family", "Wu")));
        WholeContents before = WholeContents.of(all);
        List<JsonNode> verdicts = pushes.verdicts(
                Pushes.unit(Pushes.edit("contact", theirs.get("contact"), "customer", id("customer"), mine.toString())),
                Pushes.unit(Pushes.edit("contact", own, "customer", mine.toString(), id("customer"))));
        assertEquals(
                List.of("no_such_record", "parent_is_fixed"),
                verdicts.stream().map(Pushes::said).toList());
        assertEquals(before, WholeContents.of(all));
        RecordType contact = Kehu.SCHEMA.type("contact");
        assertEquals("customer", Objects.requireNonNull(contact.parent()).name());
    }

    /** Two of theirs are merged; nobody takes that apart, no stranger takes it back, and who may takes back all of it. */
    @Test
    void aMergeIsTakenBackByNobodyElseAndInNoOtherParts() {
        People.Person all = People.withRole(server, "Administrator");
        Pushes administrator = new Pushes(server, all);
        String survivor = id("customer");
        UUID loser = UUID.randomUUID();
        People.create(owner.client(), "customer", loser, Map.of("name", "Theirs too"));
        People.create(
                owner.client(),
                "contact",
                UUID.randomUUID(),
                Map.of("customer", loser.toString(), "name", Map.of("family", "Sun")));
        Map<String, String> kept = Map.of("type", "customer", "id", survivor);
        ObjectNode merge = Pushes.unit(Pushes.command(
                "record.merge", Map.of("survivor", kept, "loser", loser.toString(), "taken", List.of("name"))));
        assertEquals("APPLIED", Pushes.said(administrator.verdicts(merge).get(0)));
        Map<String, String> gone = Map.of("type", "customer", "id", loser.toString());
        Map<String, String> redirect =
                Map.of("type", "redirect", "id", Redirect.of(loser).id().toString());
        String merging = merge.path("operation").asText();
        List<ObjectNode> parts =
                undone(merging, List.of(List.of(redirect), List.of(gone), List.of(kept), List.of(gone, kept)));
        List<ObjectNode> wholes = undone(merging, List.of(List.of(redirect, gone), List.of(redirect, gone, kept)));
        People.Person stranger = People.withRole(server, SALES);
        WholeContents before = WholeContents.of(all);
        for (People.Person person : List.of(stranger, owner)) {
            assertClosed(person, MERGE_CLOSED, parts);
            assertClosed(person, MERGE_CLOSED, wholes);
        }
        assertClosed(all, Set.of("undo_not_whole"), parts);
        assertEquals(before, WholeContents.of(all));
        assertEquals(
                List.of("APPLIED", "undone_already"),
                administrator.verdicts(Pushes.unit(wholes.get(0)), Pushes.unit(wholes.get(0))).stream()
                        .map(Pushes::said)
                        .toList());
        JsonNode contacts =
                owner.client().get("api/v1/contact?customer=" + loser).json().path("records");
        assertEquals(1, contacts.size(), "what the server moved goes back unnamed");
    }

    private void assertClosed(People.Person person, Set<String> allowed, List<ObjectNode> attempts) {
        JsonNode[] units = attempts.stream().map(Pushes::unit).toArray(JsonNode[]::new);
        for (JsonNode verdict : new Pushes(server, person).verdicts(units)) {
            assertTrue(allowed.contains(Pushes.said(verdict)), person.id() + " " + verdict);
        }
    }

    private static List<ObjectNode> undone(String operation, List<List<Map<String, String>>> attempts) {
        List<ObjectNode> undos = new ArrayList<>();
        for (List<Map<String, String>> some : attempts) {
            for (boolean part : List.of(true, false)) {
                undos.add(Pushes.command(
                        "operation.undo", Map.of("operation", operation, "records", some, "part", part)));
            }
        }
        return undos;
    }
}
