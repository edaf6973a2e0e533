package org.kehu.server.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigInteger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.kehu.common.Kehu;
import org.kehu.common.command.Reason;
import org.kehu.common.label.Labels;
import org.kehu.common.label.Language;
import org.kehu.common.label.Reasons;
import org.kehu.common.label.RecordLabels;
import org.kehu.common.sync.PushReply;
import org.kehu.common.sync.SyncCodec;
import org.kehu.server.running.ApiAnswer;
import org.kehu.server.running.People;
import org.kehu.server.running.RunningServer;
import org.kehu.server.running.TestDatabase;
import org.kehu.server.running.WholeContents;

/** Units that are wrong: each is refused in words, changes no record and no row of the log, and is in the audit. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class RefusedUnitsIT {
    private static final SyncCodec CODEC = new SyncCodec(Kehu.SCHEMA);

    @Parameter
    TestDatabase database;

    private RunningServer server;
    private Pushes pushes;
    private People.Person all;

    @BeforeEach
    void begin() {
        server = RunningServer.on(database);
        pushes = new Pushes(server, People.withRole(server, "Salesperson"));
        all = People.withRole(server, "Administrator");
    }

    private static ObjectNode call(ObjectNode unit) {
        return (ObjectNode) unit.at("/calls/0");
    }

    private static ObjectNode command(ObjectNode unit) {
        return (ObjectNode) unit.at("/calls/0/command");
    }

    /** What is done to a unit that makes a customer, by what is said then. */
    private static Map<Consumer<ObjectNode>, String> wrong() {
        Map<Consumer<ObjectNode>, String> wrong = new LinkedHashMap<>();
        wrong.put(unit -> unit.remove("schema"), "bad_schema");
        wrong.put(unit -> unit.put("schema", "3"), "bad_schema");
        wrong.put(unit -> unit.put("schema", 0), "bad_schema");
        wrong.put(unit -> unit.put("schema", 99), "newer_schema");
        wrong.put(unit -> unit.put("schema", new BigInteger("9".repeat(40))), "bad_schema");
        wrong.put(unit -> unit.put("operation", "x"), "bad_member unit.operation");
        wrong.put(unit -> unit.put("operation", "1-1-1-1-1"), "bad_member unit.operation");
        wrong.put(unit -> unit.remove("operation"), "missing_member unit.operation");
        wrong.put(unit -> unit.put("after", "x"), "bad_member unit.after");
        wrong.put(unit -> unit.putArray("after").add(4), "bad_member unit.after.0");
        wrong.put(unit -> unit.put("counter", -1), "bad_member unit.counter");
        wrong.put(unit -> unit.put("counter", 1.5), "bad_member unit.counter");
        wrong.put(unit -> unit.put("counter", "1"), "bad_member unit.counter");
        wrong.put(unit -> unit.put("counter", BigInteger.TWO.pow(70)), "bad_member unit.counter");
        wrong.put(unit -> unit.put("actor", UUID.randomUUID().toString()), "unknown_member unit.actor");
        wrong.put(unit -> unit.put("device", "other"), "unknown_member unit.device");
        wrong.put(unit -> unit.putObject("calls"), "bad_member unit.calls");
        wrong.put(unit -> unit.putArray("calls"), "bad_unit_size");
        wrong.put(unit -> unit.putArray("calls").add(7), "bad_member unit.calls.0");
        wrong.put(unit -> unit.withArray("calls").add(call(unit)), "twice_in_unit");
        addWrongCalls(wrong);
        return wrong;
    }

    private static void addWrongCalls(Map<Consumer<ObjectNode>, String> wrong) {
        wrong.put(unit -> call(unit).remove("id"), "missing_member unit.calls.0.id");
        wrong.put(unit -> call(unit).put("user", "me"), "unknown_member unit.calls.0.user");
        wrong.put(unit -> call(unit).put("happenedAt", "yesterday"), "bad_member unit.calls.0.happenedAt");
        wrong.put(unit -> call(unit).put("happenedAt", Instant.MAX.toString()), "bad_member unit.calls.0.happenedAt");
        wrong.put(unit -> call(unit).put("happenedAt", Instant.MIN.toString()), "bad_member unit.calls.0.happenedAt");
        wrong.put(unit -> call(unit).put("seen", 1), "bad_member unit.calls.0.seen");
        wrong.put(unit -> call(unit).putNull("command"), "unknown_verb ");
        wrong.put(unit -> call(unit).putArray("command"), "unknown_verb ");
        wrong.put(unit -> command(unit).remove("verb"), "unknown_verb ");
        wrong.put(unit -> command(unit).put("verb", "customer.melt"), "unknown_verb customer.melt");
        wrong.put(unit -> command(unit).remove("values"), "missing_member values");
        wrong.put(unit -> command(unit).put("revision", 9), "unknown_member revision");
        wrong.put(unit -> command(unit).put("id", 7), "bad_part record.create");
        wrong.put(unit -> ((ObjectNode) command(unit).path("values")).put("type", "unicorn"), "unknown_type unicorn");
        wrong.put(unit -> name(unit, "\u0000"), "control_character");
        wrong.put(unit -> name(unit, "a\uD800"), "control_character");
        wrong.put(unit -> name(unit, "x".repeat(201)), "too_long 201");
        wrong.put(unit -> name(unit, " "), "required");
    }

    private static void name(ObjectNode unit, String name) {
        ((ObjectNode) unit.at("/calls/0/command/values/values")).put("name", name);
    }

    @Test
    void aUnitThatIsWrongIsRefusedNotedAndChangesNothing() {
        WholeContents before = WholeContents.of(all);
        List<String> said = new ArrayList<>();
        List<String> expected = new ArrayList<>(wrong().values());
        for (Consumer<ObjectNode> mistake : wrong().keySet()) {
            ObjectNode unit = Pushes.unit(Pushes.customer("Wrong"));
            mistake.accept(unit);
            JsonNode verdict = pushes.verdicts(unit).get(0);
            assertEquals("REJECTED", verdict.path("kind").asText(), unit::toString);
            JsonNode first = verdict.at("/reason/arguments/0");
            String told = Pushes.said(verdict) + " " + first.asText();
            String wanted = expected.get(said.size());
            said.add(told.startsWith(wanted) ? wanted : told);
        }
        assertEquals(expected, said);
        assertEquals(before, WholeContents.of(all));
        assertEquals(expected.size(), pushes.audit().size());
    }

    @Test
    void theReasonReadsWellInBothLanguages() {
        ObjectNode unit = Pushes.unit(Pushes.customer("Wrong"));
        call(unit).put("happenedAt", "yesterday");
        PushReply reply = CODEC.read(
                new String(pushes.send(unit.toString()).body(), java.nio.charset.StandardCharsets.UTF_8),
                PushReply.class);
        Reason reason = java.util.Objects.requireNonNull(reply.verdicts().get(0).reason());
        assertEquals(
                "unit.calls.0.happenedAt cannot be \"yesterday\": a point in time, such as 2026-03-31T09:30:00Z, is"
                        + " needed.",
                new Reasons(Kehu.SCHEMA, new RecordLabels(Labels.of(Language.ENGLISH))).text(reason));
        assertEquals(
                "“unit.calls.0.happenedAt”不能是“yesterday”：需要时间点，例如 2026-03-31T09:30:00Z。",
                new Reasons(Kehu.SCHEMA, new RecordLabels(Labels.of(Language.CHINESE))).text(reason));
        JsonNode noted = pushes.audit().get(0);
        assertEquals("bad_member", noted.path("code").asText());
        assertEquals("POST /api/sync/v1/push", noted.path("address").asText());
        assertEquals(unit.path("id").asText(), noted.path("unit").asText());
        assertEquals(pushes.person.device().toString(), noted.path("device").asText());
    }

    @Test
    void whatHasNoUnitIdIsRefusedAsAWhole() {
        WholeContents before = WholeContents.of(all);
        String good = Pushes.unit(Pushes.customer("Good")).toString();
        Map<String, String> wrong = new LinkedHashMap<>();
        wrong.put("", "422 missing_member");
        wrong.put("null", "422 missing_member");
        wrong.put("[]", "422 missing_member");
        wrong.put("{", "422 no_json");
        wrong.put("\uFEFF" + good, "422 no_json");
        wrong.put(good + good, "422 bad_message");
        wrong.put(good.replaceFirst("\\{", "{\"id\":\"" + UUID.randomUUID() + "\","), "422 no_json");
        wrong.put("[".repeat(10_000), "422 json_too_large");
        wrong.put("{\"id\":" + "9".repeat(200) + "}", "422 json_too_large");
        List<String> said = wrong.keySet().stream()
                .map(text -> pushes.send(good, text).refusal())
                .toList();
        assertEquals(List.copyOf(wrong.values()), said);
        ApiAnswer many = pushes.send(Collections.nCopies(1001, good).toArray(String[]::new));
        assertEquals("422 too_many_units", many.refusal());
        assertEquals(before, WholeContents.of(all));
        assertEquals(wrong.size() + 1, pushes.audit().size());
    }

    @Test
    void aRepeatIsAnsweredAndOtherBytesUnderItsIdAreRefused() {
        ObjectNode unit = Pushes.unit(Pushes.customer("Once"));
        ObjectNode other = unit.deepCopy();
        name(other, "Twice");
        assertEquals(List.of("APPLIED", "DUPLICATE", "other_bytes"), said(pushes.verdicts(unit, unit, other)));
        WholeContents before = WholeContents.of(all);
        assertEquals(List.of("other_bytes"), said(pushes.verdicts(other)));
        assertEquals(before, WholeContents.of(all));
        Pushes stranger = new Pushes(server, People.withRole(server, "Salesperson"));
        WholeContents withStranger = WholeContents.of(all);
        assertEquals(
                List.of("already_exists", "other_bytes"),
                said(stranger.verdicts(unit, other)),
                "decided as his own: what was said to whom else is nobody's business");
        ApiAnswer elsewhere = stranger.person
                .client()
                .post(
                        "api/sync/v1/push",
                        Map.of("device", pushes.person.device().toString(), "units", List.of(unit.toString())));
        assertEquals("422 field-wrong", elsewhere.refusal());
        assertEquals(withStranger, WholeContents.of(all));
    }

    @Test
    void theSamePersonOnAnotherDeviceIsNotToldTheVerdictEither() {
        ObjectNode unit = Pushes.unit(Pushes.customer("Once"));
        assertEquals(List.of("APPLIED"), said(pushes.verdicts(unit)));
        Pushes elsewhere = new Pushes(server, People.onAnotherDevice(server, pushes.person));
        WholeContents before = WholeContents.of(all);
        assertEquals(List.of("other_sender"), said(elsewhere.verdicts(unit)));
        assertEquals(before, WholeContents.of(all));
        assertEquals(List.of("DUPLICATE"), said(pushes.verdicts(unit)));
    }

    @Test
    void nobodyTakesTheIdOfAUnitThatSomebodyElseHasNotSentYet() {
        ObjectNode unit = Pushes.unit(Pushes.customer("To come late"));
        ObjectNode early = Pushes.unit(Pushes.customer("Early"));
        early.set("id", unit.get("id"));
        early.set("operation", unit.get("operation"));
        Pushes stranger = new Pushes(server, People.withRole(server, "Salesperson"));
        assertEquals(List.of("APPLIED"), said(stranger.verdicts(early)));
        assertEquals(List.of("APPLIED", "DUPLICATE"), said(pushes.verdicts(unit, unit)));
        assertEquals(List.of("DUPLICATE"), said(stranger.verdicts(early)));
    }

    @Test
    void nobodyPutsHisChangesIntoAnOperationOfSomebodyElse() {
        UUID customer = UUID.randomUUID();
        ObjectNode unit = Pushes.unit(Pushes.create("customer", customer, Map.of("name", "To be taken back")));
        assertEquals(List.of("APPLIED"), said(pushes.verdicts(unit)));
        Pushes stranger = new Pushes(server, People.withRole(server, "Salesperson"));
        ObjectNode foreign = Pushes.unit(Pushes.customer("Slipped in"));
        foreign.set("operation", unit.get("operation"));
        assertEquals(List.of("APPLIED"), said(stranger.verdicts(foreign)));
        Map<String, ?> record = Map.of("type", "customer", "id", customer.toString());
        ObjectNode undo = Pushes.unit(Pushes.command(
                "operation.undo", Map.of("operation", unit.path("operation").asText(), "records", List.of(record))));
        assertEquals(List.of("APPLIED"), said(pushes.verdicts(undo)));
    }

    @Test
    void orderAndCyclesHoldNothingUp() {
        ObjectNode first = Pushes.unit(Pushes.customer("First"));
        ObjectNode second = Pushes.unit(Pushes.customer("Second"));
        first.putArray("after")
                .add(second.get("id"))
                .add(first.get("id"))
                .add(TextNode.valueOf(UUID.randomUUID() + ""));
        second.putArray("after").add(first.get("id"));
        first.put("counter", 9);
        second.put("counter", 3);
        assertEquals(List.of("APPLIED", "APPLIED"), said(pushes.verdicts(first, second)));
    }

    @Test
    void theFutureAndThePastAreBelievedNoFurtherThanTheServersClock() {
        UUID id = UUID.randomUUID();
        ObjectNode unit = Pushes.unit(Pushes.create("customer", id, Map.of("name", "Tomorrow")));
        call(unit).put("happenedAt", "2999-01-01T00:00:00Z").put("seen", "2998-01-01T00:00:00Z");
        assertEquals(List.of("APPLIED"), said(pushes.verdicts(unit)));
        JsonNode made = pushes.person.client().get("api/v1/customer/" + id).json();
        assertTrue(Instant.parse(made.at("/values/createdAt").asText())
                .isBefore(Instant.now().plusSeconds(60)));
        assertEquals(pushes.person.id().toString(), made.at("/values/createdBy").asText());
    }

    private static List<String> said(List<JsonNode> verdicts) {
        return verdicts.stream().map(Pushes::said).toList();
    }
}
