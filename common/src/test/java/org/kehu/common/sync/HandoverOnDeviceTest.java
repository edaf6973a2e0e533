package org.kehu.common.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.kehu.common.Kehu;
import org.kehu.common.access.Scope;
import org.kehu.common.activity.CompleteTask;
import org.kehu.common.activity.Task;
import org.kehu.common.command.Actor;
import org.kehu.common.command.Command;
import org.kehu.common.command.CreateRecord;
import org.kehu.common.command.FieldValues;
import org.kehu.common.command.LogRow;
import org.kehu.common.command.Reason;
import org.kehu.common.command.Undo;
import org.kehu.common.command.UnitDecision;
import org.kehu.common.command.Watch;
import org.kehu.common.customer.Customer;
import org.kehu.common.handover.BadHandover;
import org.kehu.common.handover.FarBook;
import org.kehu.common.handover.Handover;
import org.kehu.common.handover.HandoverDesk;
import org.kehu.common.handover.HandoverForeseen;
import org.kehu.common.handover.HandoverItem;
import org.kehu.common.handover.HandoverNotes;
import org.kehu.common.handover.HandoverPlan;
import org.kehu.common.handover.HandoverRule;
import org.kehu.common.handover.HandoverRun;
import org.kehu.common.handover.HandoverState;
import org.kehu.common.handover.HandoverTypes;
import org.kehu.common.importing.run.ImportBatch;
import org.kehu.common.organisation.AssignOwner;
import org.kehu.common.organisation.CarryAtMost;
import org.kehu.common.organisation.User;
import org.kehu.common.query.Filter;
import org.kehu.common.query.RecordQuery;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.Ids;
import org.kehu.common.record.RecordRef;
import org.kehu.common.record.RecordType;
import org.kehu.common.sales.Opportunity;
import org.kehu.common.sales.WinOpportunity;
import org.kehu.common.setup.ServerSetup;
import org.kehu.common.view.SavedView;

/** Handovers given on a device, and what the server, the leaver and an undo make of them. */
class HandoverOnDeviceTest extends HandoverGround {

    @Test
    void whatTellsWhatSomebodyDidIsNotHandedOver() {
        assertTrue(HandoverTypes.of(Kehu.SCHEMA).stream().noneMatch(RecordType::isLasting));
        assertFalse(HandoverTypes.of(Kehu.SCHEMA).contains(ImportBatch.TYPE));
    }

    @Test
    void allThatIsOwnedPassesAsItStandsAndOneUndoBringsItBack() {
        RecordRef customer = customer("江南钢构", "Steel");
        RecordRef open = deal(customer, "Beams");
        RecordRef won = deal(customer, "Bolts");
        did(new WinOpportunity(won.id()));
        RecordRef due = about(customer, Task.TYPE, Task.SUBJECT, "Call", Task.CUSTOMER);
        RecordRef done = about(customer, Task.TYPE, Task.SUBJECT, "Called", Task.CUSTOMER);
        did(new CompleteTask(done.id()));
        RecordRef view = given(new CreateRecord(
                twins.id(),
                FieldValues.of(SavedView.TYPE).with(SavedView.NAME, "Mine").with(SavedView.RECORD_TYPE, "customer"),
                null));
        leaver.round();
        CrmRecord before = stored(won);
        HandoverState state = run(all(HEIR));
        // the winning made a task, too
        assertEquals(List.of(6L, 0L, 0L), List.of(state.moved(), state.sent(), state.left()));
        mine.round();
        for (RecordRef moved : List.of(customer, open, won, due, view)) {
            assertEquals(HEIR, owner(moved), moved.toString());
        }
        assertEquals(LEAVER, owner(done));
        assertEquals(before.get(Opportunity.STAGE), stored(won).get(Opportunity.STAGE));
        assertEquals("WON", stored(won).get(Opportunity.STATUS));
        CrmRecord record = stored(new RecordRef("handover", state.id()));
        assertEquals(Handover.DONE, record.get(Handover.STATE));
        assertEquals(0, new BigDecimal("6").compareTo(record.require(Handover.MOVED)));
        assertInstanceOf(
                UnitDecision.Done.class, mine.commands.undo(state.operation()).decision());
        mine.round();
        assertEquals(LEAVER, owner(won));
        assertEquals(LEAVER, owner(view));
        assertTrue(stored(new RecordRef("handover", state.id())).isDeleted());
        leaver.round();
        assertInstanceOf(
                UnitDecision.Done.class, leaver.give(twins.customer("Again")).decision());
    }

    @Test
    void theLeaverReadsAndWritesNothingFromThenOn() {
        RecordRef customer = customer("江南钢构", "Steel");
        leaver.round();
        twins.online = false;
        did(Twins.edit(leaver.seen(customer), Customer.NOTES, "typed on the road"));
        twins.online = true;
        run(all(HEIR));
        mine.round();
        leaver.round();
        assertEquals(
                List.of("barred_from_writing"),
                leaver.attention.entries().stream()
                        .map(entry -> entry.reason().code())
                        .toList());
        UnitDecision refused = leaver.give(twins.customer("Another")).decision();
        assertEquals(
                Reason.of("barred_from_writing"),
                assertInstanceOf(UnitDecision.Refused.class, refused).reason());
        assertEquals(null, stored(customer).get(Customer.NOTES));
    }

    @Test
    void theFirstRuleThatMeansARecordSaysWhoGetsItWithWhatIsAboutIt() {
        RecordRef metal = customer("江南钢构", "Steel");
        RecordRef other = customer("云栖", "Software");
        RecordRef deal = deal(metal, "Beams");
        RecordRef soft = deal(other, "Seats");
        leaver.round();
        Filter steelMakers = Filter.eq(Customer.INDUSTRY, "Steel");
        Filter seats = Filter.eq(Opportunity.TITLE, "Seats");
        run(all(
                HEIR,
                new HandoverRule("customer", steelMakers, Twins.DIRECTOR),
                new HandoverRule("customer", steelMakers, HEIR),
                new HandoverRule("opportunity", seats, Twins.DIRECTOR)));
        mine.round();
        assertEquals(Twins.DIRECTOR, owner(metal));
        assertEquals(Twins.DIRECTOR, owner(deal));
        assertEquals(HEIR, owner(other));
        assertEquals(Twins.DIRECTOR, owner(soft));
    }

    @Test
    void whatTheReceiverMaySeeNothingOfIsToldBeforeAndStays() {
        RecordRef customer = customer("江南钢构", "Steel");
        leaver.round();
        mine.round();
        HandoverForeseen told = HandoverForeseen.of(desk(device()), all(STRANGER), Watch.NOBODY);
        assertEquals(List.of(new HandoverForeseen.Line("customer", STRANGER, 0, 0, 1)), told.lines());
        assertEquals("receiver_sees_none", told.rows().get(0).reason().code());
        HandoverState state = run(all(STRANGER));
        assertEquals(List.of(0L, 1L), List.of(state.moved(), state.left()));
        mine.round();
        assertEquals(LEAVER, owner(customer));
    }

    @Test
    void whoMayNotReceiveIsRefusedWithTheFieldAndNothingChanges() {
        RecordRef customer = customer("江南钢构", "Steel");
        leaver.round();
        twins.must(ServerSetup.ADMINISTRATOR, Twins.edit(stored(new RecordRef("user", STRANGER)), User.ACTIVE, false));
        twins.must(
                ServerSetup.ADMINISTRATOR,
                Twins.edit(stored(new RecordRef("user", Twins.DIRECTOR)), User.READ_ONLY, true));
        UUID nobody = Ids.named("nobody");
        refused(all(STRANGER), "receiver", "user_inactive");
        refused(all(LEAVER), "receiver", "receiver_is_leaver");
        refused(all(Twins.DIRECTOR), "receiver", "receiver_is_barred");
        refused(all(nobody), "receiver", "no_such_record");
        refused(all(HEIR, new HandoverRule("customer", Filter.EVERYTHING, STRANGER)), "rules", "user_inactive");
        refused(new HandoverPlan(ServerSetup.ADMINISTRATOR, HEIR, List.of(), "mine", true), "barred", "bars_oneself");
        refused(new HandoverPlan(nobody, HEIR, List.of(), "who?", false), "leaver", "no_such_record");
        refused(new HandoverPlan(LEAVER, HEIR, List.of(), "", false), "reason", "required");
        mine.round();
        assertEquals(LEAVER, owner(customer));
        assertTrue(twins.store.records().stream().noneMatch(one -> one.type() == Handover.TYPE));
        assertTrue(!stored(new RecordRef("user", LEAVER)).is(User.READ_ONLY));
    }

    private void refused(HandoverPlan plan, String field, String code) {
        Reason reason = assertThrows(BadHandover.class, () -> run(plan)).reason();
        assertEquals(List.of("handover", field, code), List.of(reason.type() + "", reason.field() + "", reason.code()));
    }

    @Test
    void aKillAtAnyMomentLeavesNothingBehindAndCountsNothingTwice() {
        for (int unit = 0; unit < 2; unit++) {
            twins.must(
                    LEAVER,
                    IntStream.range(0, 260)
                            .mapToObj(number -> twins.customer("Customer " + number))
                            .toArray(Command[]::new));
        }
        mine.round();
        KilledDesk killed = new KilledDesk((DeviceImports) device(), 2, true);
        assertThrows(
                KilledDesk.Killed.class,
                () -> HandoverRun.begin(desk(killed), all(HEIR), 520).run(Watch.NOBODY));
        mine.restart();
        assertEquals(
                "handover_under_way",
                assertThrows(BadHandover.class, () -> run(all(HEIR))).reason().code());
        HandoverState done = HandoverRun.resume(desk(device())).run(Watch.NOBODY);
        assertEquals(520, done.moved());
        mine.round();
        assertTrue(twins.store.records().stream()
                .filter(one -> one.type() == Customer.TYPE)
                .allMatch(one -> HEIR.equals(one.get(Customer.OWNER))));
    }

    @Test
    void whatTheDeviceDoesNotCarryIsFoundAtTheServerAndDecidedThere() {
        RecordRef customer = customer("江南钢构", "Steel");
        leaver.round();
        twins.must(Actor.SYSTEM.user(), new CarryAtMost(ServerSetup.ADMINISTRATOR, Scope.SELF));
        mine.round();
        assertEquals(
                "handover_needs_server",
                assertThrows(BadHandover.class, () -> HandoverForeseen.of(desk(device()), all(HEIR), Watch.NOBODY))
                        .reason()
                        .code());
        HandoverDesk desk = new HandoverDesk(device(), server(), record -> "");
        HandoverState state = HandoverRun.begin(desk, all(HEIR), 1).run(Watch.NOBODY);
        assertEquals(List.of(0L, 1L, 0L), List.of(state.moved(), state.sent(), state.left()));
        mine.round();
        assertEquals(HEIR, owner(customer));
    }

    @Test
    void whatTheServerRefusesHoldsBackFewOthers() {
        twins.must(
                LEAVER,
                IntStream.range(0, 60)
                        .mapToObj(number -> twins.customer("Customer " + number))
                        .toArray(Command[]::new));
        twins.must(Actor.SYSTEM.user(), new CarryAtMost(ServerSetup.ADMINISTRATOR, Scope.SELF));
        mine.round();
        HandoverDesk desk = new HandoverDesk(device(), server(), record -> "");
        HandoverState state = HandoverRun.begin(desk, all(HEIR), 60).run(Watch.NOBODY);
        assertEquals(60, state.sent());
        CrmRecord gone = customers().get(0);
        twins.must(ServerSetup.ADMINISTRATOR, new AssignOwner(gone.ref(), Twins.DIRECTOR));
        mine.round();
        assertEquals(Twins.DIRECTOR, owner(gone.ref()));
        long given = customers().stream()
                .filter(one -> HEIR.equals(one.get(Customer.OWNER)))
                .count();
        assertTrue(given >= 35, given + " of 60");
        assertEquals(
                List.of("not_the_leavers"),
                mine.attention.entries().stream()
                        .map(entry -> entry.reason().code())
                        .toList());
    }

    private List<CrmRecord> customers() {
        return twins.store.records().stream()
                .filter(one -> one.type() == Customer.TYPE)
                .toList();
    }

    @Test
    void itIsTakenBackWithinThirtyDaysAndNotAfterThem() {
        RecordRef customer = customer("江南钢构", "Steel");
        leaver.round();
        HandoverState state = run(all(HEIR));
        mine.round();
        Set<RecordRef> changed = Set.of(customer, new RecordRef("handover", state.id()), new RecordRef("user", LEAVER));
        twins.pass(Duration.ofDays(30).plusHours(1));
        Reason late = twins.refused(ServerSetup.ADMINISTRATOR, new Undo(state.operation(), changed));
        assertEquals(List.of("undo_too_late", "handover", "30"), told(late));
        assertEquals(HEIR, owner(customer));
        assertFalse(stored(new RecordRef("handover", state.id())).isDeleted());
        assertTrue(stored(new RecordRef("user", LEAVER)).is(User.READ_ONLY));
        twins.pass(Duration.ofHours(-2));
        twins.must(ServerSetup.ADMINISTRATOR, new Undo(state.operation(), changed));
        assertEquals(LEAVER, owner(customer));
    }

    @Test
    void whatOnlyTouchesAHandoverIsTakenBackAtAnyTime() {
        customer("江南钢构", "Steel");
        leaver.round();
        RecordRef handover = new RecordRef("handover", run(all(HEIR)).id());
        mine.round();
        twins.pass(Duration.ofDays(40));
        String before = stored(handover).require(Handover.REASON);
        twins.must(ServerSetup.ADMINISTRATOR, Twins.edit(stored(handover), Handover.REASON, "Moves to Wuxi"));
        List<LogRow> log = twins.store.log();
        UUID edit = log.get(log.size() - 1).operation();
        twins.must(ServerSetup.ADMINISTRATOR, new Undo(edit, Set.of(handover)));
        assertEquals(before, stored(handover).get(Handover.REASON));
    }

    private static List<String> told(Reason reason) {
        return List.of(
                reason.code(),
                String.valueOf(reason.arguments().get(0)),
                String.valueOf(reason.arguments().get(2)));
    }

    @Test
    void thatThereIsMoreThanItsGiverSeesIsAskedOfTheServer() {
        customer("江南钢构", "Steel");
        leaver.round();
        mine.round();
        assertNull(HandoverForeseen.of(desk(device()), all(HEIR), Watch.NOBODY).hidden());
        FarBook knowing = new FarBook() {
            @Override
            public void each(RecordQuery query, Watch watch, Consumer<List<CrmRecord>> pages) {
                throw new AssertionError("all is here");
            }

            @Override
            public Long hidden(UUID person) {
                return person.equals(LEAVER) ? 7L : 0L;
            }
        };
        HandoverDesk desk = new HandoverDesk(device(), knowing, record -> "");
        assertEquals(7, HandoverForeseen.of(desk, all(HEIR), Watch.NOBODY).hidden());
    }

    @Test
    void theNotesTellOfEachRecordOnce() {
        RecordRef one = customer("One", "Steel");
        RecordRef two = customer("Two", "Steel");
        leaver.round();
        HandoverState state = run(all(HEIR));
        Set<RecordRef> told = HandoverNotes.items(device(), state, 0).stream()
                .map(HandoverItem::ref)
                .collect(Collectors.toSet());
        assertEquals(Set.of(one, two), told);
        assertEquals(state, HandoverNotes.of(device(), state.id()));
    }
}
