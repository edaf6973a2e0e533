package org.kehu.common.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kehu.common.Kehu;
import org.kehu.common.activity.Activity;
import org.kehu.common.activity.LogActivity;
import org.kehu.common.command.Command;
import org.kehu.common.command.CommandCall;
import org.kehu.common.command.CommandCodec;
import org.kehu.common.command.CommandSamples;
import org.kehu.common.command.CommandUnit;
import org.kehu.common.command.CreateRecord;
import org.kehu.common.command.FieldValues;
import org.kehu.common.command.Reason;
import org.kehu.common.command.SettleValue;
import org.kehu.common.command.Verdict;
import org.kehu.common.customer.Customer;
import org.kehu.common.organisation.AssignOwner;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.RecordRef;
import org.kehu.common.record.RecordType;
import org.kehu.common.setup.ServerSetup;

/** Whatever a verb carries of what its giver entered is in the tray, to be read there, and never more than he may see. */
class TypedInTrayTest {
    private static final String CANARY = "canary";
    private static final CommandCodec VERBS = Kehu.CATALOG.commands();

    /** By verb: what of it is no value that somebody entered, but says what is meant or where. A new verb has to be put here. */
    private static final Map<String, Set<String>> NOT_ENTERED = Map.ofEntries(
            Map.entry("record.create", Set.of("id", "alias")),
            Map.entry("record.edit", Set.of("seenRevision")),
            Map.entry("record.settle", Set.of("record", "field", "instead", "take")),
            Map.entry("record.delete", Set.of("record", "seenRevision", "told")),
            Map.entry("record.restore", Set.of("record", "above")),
            Map.entry("record.merge", Set.of("survivor", "loser", "taken")),
            Map.entry("record.apart", Set.of("first", "second")),
            Map.entry("record.import", Set.of("id", "batch")),
            Map.entry("record.export", Set.of("id", "format", "rows", "fields", "filter", "fingerprint")),
            Map.entry("record.assign", Set.of("record")),
            Map.entry("handover.begin", Set.of("id")),
            Map.entry("handover.pass", Set.of("record", "leaver")),
            Map.entry("handover.end", Set.of("id", "moved", "sent", "left", "stopped")),
            Map.entry("operation.undo", Set.of("operation", "records", "part")),
            Map.entry("user.carry", Set.of("user", "reach")),
            Map.entry("activity.log", Set.of("id")),
            Map.entry("task.ask", Set.of("task", "about")),
            Map.entry("task.verify", Set.of("task", "customer")),
            Map.entry("task.start", Set.of("task")),
            Map.entry("task.complete", Set.of("task")),
            Map.entry("task.cancel", Set.of("task")),
            Map.entry("task.reopen", Set.of("task")),
            Map.entry("order.move", Set.of("order")),
            Map.entry("opportunity.move", Set.of("opportunity")),
            Map.entry("opportunity.win", Set.of("opportunity")),
            Map.entry("opportunity.lose", Set.of("opportunity")),
            Map.entry("customer.return", Set.of("customer")),
            Map.entry("customer.pick", Set.of("customer")),
            Map.entry("customer.verify", Set.of("customer")),
            Map.entry("group.add", Set.of("customer", "group")),
            Map.entry("group.remove", Set.of("customer", "group")),
            Map.entry("customer.grade", Set.of("customer", "values")),
            Map.entry("customer.grade.set", Set.of("customer")),
            Map.entry("customer.lifecycle.set", Set.of("customer")),
            Map.entry("customer.recycle", Set.of("customer", "notice")),
            Map.entry("ticket.take", Set.of("ticket")),
            Map.entry("ticket.assign", Set.of("ticket")),
            Map.entry("ticket.wait", Set.of("ticket")),
            Map.entry("ticket.solve", Set.of("ticket")),
            Map.entry("ticket.close", Set.of("ticket")),
            Map.entry("ticket.reopen", Set.of("ticket")),
            Map.entry("ticket.message", Set.of("id")),
            Map.entry("attachment.add", Set.of("id", "to", "size", "mediaType", "sha256")),
            Map.entry("attachment.remove", Set.of("attachment")),
            Map.entry("attachment.stored", Set.of("attachment")));

    private final Twins twins = new Twins();
    private final Twins.Device sales = twins.sales;

    static Stream<Command> samples() {
        return CommandSamples.all();
    }

    @Test
    void everyVerbIsJudged() {
        assertEquals(new TreeSet<>(VERBS.names()), new TreeSet<>(NOT_ENTERED.keySet()));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void everythingEnteredIsShown(Command command) {
        String verb = VERBS.name(command);
        String shown = shown(command).toString();
        VERBS.write(command).properties().forEach(part -> {
            if (!part.getKey().equals("verb") && !NOT_ENTERED.get(verb).contains(part.getKey())) {
                entered(part.getValue())
                        .forEach(word -> assertTrue(shown.contains(word), verb + " hides " + word + ": " + shown));
            }
        });
    }

    @ParameterizedTest
    @MethodSource("samples")
    void itStandsInTheOrderOfItsForm(Command command) {
        List<TrayEntry.Value> values =
                sales.disk.transact(tx -> refused(tx, command).values());
        values.stream()
                .collect(Collectors.groupingBy(
                        TrayEntry.Value::record, Collectors.mapping(TypedInTrayTest::place, Collectors.toList())))
                .values()
                .forEach(places -> assertEquals(places.stream().sorted().toList(), places));
    }

    private static int place(TrayEntry.Value value) {
        RecordType type = Kehu.SCHEMA.type(value.record().type());
        return type.fields().indexOf(type.field(value.field()));
    }

    private List<JsonNode> shown(Command command) {
        return sales.disk.transact(tx -> refused(tx, command).values().stream()
                .map(TrayEntry.Value::mine)
                .toList());
    }

    private TrayEntry refused(ClientTx tx, Command command) {
        CommandCall call = new CommandCall(twins.id(), command, Instant.EPOCH, Instant.EPOCH);
        CommandUnit unit = new CommandUnit(twins.id(), twins.id(), 0, List.of(call));
        String text = sales.local.units().write(unit);
        OutboxUnit waiting = OutboxUnit.again(unit.id(), unit.operation(), 0, text, "again");
        Verdict refused = Verdict.refused(unit.id(), call.id(), Reason.of("no_access"));
        return new TrayValues(sales.local, tx).entry(waiting, refused);
    }

    /** Each word and number of a value; of an edit those that it would leave there. */
    private static Set<String> entered(JsonNode node) {
        if (node.isValueNode()) {
            return node.isNull() ? Set.of() : Set.of(node.toString());
        }
        return node.properties().stream()
                .filter(member -> !Set.of("type", "id", "before", "removed").contains(member.getKey()))
                .flatMap(member -> entered(member.getValue()).stream())
                .collect(Collectors.toSet());
    }

    @Test
    void aReportIsReadWhereItsCustomerWasHandedOver() {
        RecordRef ref = customer();
        FieldValues report = FieldValues.of(Activity.TYPE)
                .with(Activity.KIND, "VISIT")
                .with(Activity.SUBJECT, "long report")
                .with(Activity.CUSTOMER, ref.id());
        sales.give(new LogActivity(twins.id(), report));
        twins.must(Twins.DIRECTOR, new AssignOwner(ref, Twins.DIRECTOR));
        sales.round();
        List<TrayEntry.Value> values = sales.attention.entries().get(0).values();
        assertEquals(
                Set.of("kind", "subject", "customer"),
                values.stream().map(TrayEntry.Value::field).collect(Collectors.toSet()));
        assertTrue(values.toString().contains("long report"));
    }

    static Stream<Function<CrmRecord, Command>> overOthersWords() {
        return Stream.of(
                seen -> Twins.edit(seen, Customer.NOTES, "mine"),
                seen -> new SettleValue(seen.ref(), Customer.NOTES.name(), TextNode.valueOf(CANARY), null, true),
                seen -> new SettleValue(seen.ref(), Customer.NOTES.name(), null, TextNode.valueOf(CANARY), false));
    }

    /** Of an edit nothing had stood there when it was given. */
    @ParameterizedTest
    @MethodSource("overOthersWords")
    void whatOthersWroteGoesWithTheRightToSeeIt(Function<CrmRecord, Command> given) {
        RecordRef ref = customer();
        Command command = given.apply(sales.seen(ref));
        twins.must(
                ServerSetup.ADMINISTRATOR,
                Twins.edit(Objects.requireNonNull(twins.stored(ref)), Customer.NOTES, CANARY));
        sales.round();
        sales.disk.transact(tx -> {
            tx.putTray(refused(tx, command));
            return true;
        });
        assertTrue(tells(), "or this test could not fail");
        twins.must(Twins.DIRECTOR, new AssignOwner(ref, Twins.DIRECTOR));
        sales.round();
        assertFalse(tells());
    }

    private boolean tells() {
        return sales.disk.<List<TrayEntry>>transact(ClientTx::tray).toString().contains(CANARY);
    }

    private RecordRef customer() {
        CreateRecord create = twins.customer("盛和");
        twins.must(Twins.SALES, create);
        sales.round();
        return Twins.ref(create);
    }
}
