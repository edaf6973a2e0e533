package org.kehu.common.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kehu.common.command.CreateRecord;
import org.kehu.common.command.EditRecord;
import org.kehu.common.command.UnitDecision;
import org.kehu.common.customer.Customer;
import org.kehu.common.organisation.AssignOwner;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.RecordRef;

/** One unit that the server does not take never holds up the others, or what is to be pulled. */
class PushingTest {
    private static final long SMALL = 64 * 1024;
    private static final String CULPRIT = "culprit";
    private static final String LONG = "x".repeat((int) SMALL);

    private final Twins twins = new Twins();
    private final Twins.Device sales = twins.sales;
    private final CreateRecord create = twins.customer("盛和");
    private final RecordRef ref = Twins.ref(create);
    private final List<Integer> pushed = new ArrayList<>();

    @BeforeEach
    void aCustomer() {
        twins.must(Twins.SALES, create);
        sales.round();
        sales.beforePush = request -> pushed.add(request.units().size());
    }

    private RecordRef made(String name) {
        CreateRecord made = twins.customer(name);
        assertTrue(sales.give(made).isQueued());
        return Twins.ref(made);
    }

    private EditRecord edit(String notes) {
        return Twins.edit(sales.seen(ref), Customer.NOTES, notes);
    }

    private void refuses(Predicate<PushRequest> refused, RuntimeException how) {
        sales.beforePush = request -> {
            pushed.add(request.units().size());
            if (refused.test(request)) {
                throw how;
            }
        };
    }

    private static boolean hasCulprit(PushRequest request) {
        return request.units().stream().anyMatch(unit -> unit.contains(CULPRIT + "\"]"));
    }

    private static Unacceptable unacceptable(int status) {
        return new Unacceptable(status, new IllegalStateException("on purpose"));
    }

    /** @return codes of the reasons in the tray */
    private List<String> tray() {
        return sales.attention.entries().stream()
                .map(entry -> entry.reason().code())
                .toList();
    }

    @Test
    void aPushIsNeverLargerThanTheServerTakes() {
        refuses(
                request -> new SyncCodec(sales.local.catalog().schema())
                                .write(request)
                                .getBytes(java.nio.charset.StandardCharsets.UTF_8)
                                .length
                        > SMALL,
                unacceptable(413));
        sales.limits = new Limits(SMALL);
        greetsAgain();
        for (int i = 0; i < 200; i++) {
            assertTrue(sales.give(edit("\"批注\" " + i + "\n".repeat(900))).isQueued());
        }
        assertEquals(new Round(SyncAction.OK, 200, 0, 0), sales.round());
        assertEquals(List.of(), tray());
        assertTrue(pushed.stream().noneMatch(units -> units == 0), pushed::toString);
    }

    private void greetsAgain() {
        sales.restart();
        sales.round();
    }

    @Test
    void whatIsTooLargeIsRefusedBeforeItIsSavedOnceTheLimitIsKnown() {
        sales.limits = new Limits(SMALL);
        greetsAgain();
        sales.restart();
        Submitted refused = sales.give(edit(LONG));
        assertEquals(
                "unit_too_large",
                ((UnitDecision.Refused) refused.decision()).reason().code());
        assertEquals(List.of(), sales.outbox());
        assertNull(sales.seen(ref).get(Customer.NOTES));
    }

    @Test
    void whatNoServerCanReadIsRefusedWithoutAskingOne() {
        assertFalse(sales.give(edit("x".repeat(WrongJson.LONGEST_TEXT))).isQueued());
        assertEquals(List.of(), sales.outbox());
    }

    @Test
    void whatTurnsOutTooLargeIsGivenBackAndTheOthersArrive() {
        RecordRef before = made("before");
        sales.give(edit(CULPRIT));
        RecordRef after = made("after");
        CreateRecord news = twins.customer("news");
        twins.must(Twins.SALES, news);
        refuses(PushingTest::hasCulprit, unacceptable(413));
        assertEquals(new Round(SyncAction.OK, 3, 1, 0), sales.round());
        assertEquals(List.of("unit_too_large"), tray());
        assertNull(sales.seen(ref).get(Customer.NOTES));
        assertNotNull(twins.stored(before));
        assertNotNull(twins.stored(after));
        assertNotNull(sales.sees(Twins.ref(news)));
    }

    @Test
    void whatWasGivenBackCanBeGivenAgain() {
        sales.give(edit(CULPRIT));
        refuses(PushingTest::hasCulprit, unacceptable(400));
        sales.round();
        assertEquals(List.of("unit_unacceptable"), tray());
        sales.beforePush = request -> {};
        assertTrue(Objects.requireNonNull(
                        sales.attention.retry(sales.attention.entries().get(0).unit()))
                .isQueued());
        sales.round();
        assertEquals(CULPRIT, Objects.requireNonNull(twins.stored(ref)).get(Customer.NOTES));
    }

    @Test
    void ifTheServerRefusesEveryPushNoUnitIsToBlame() {
        made("one");
        made("two");
        refuses(request -> true, unacceptable(400));
        assertThrows(Unacceptable.class, sales::round);
        assertEquals(2, sales.outbox().size());
        assertEquals(List.of(), tray());
    }

    @Test
    void whatIsToBePulledComesAllTheSame() {
        made("one");
        CreateRecord news = twins.customer("news");
        twins.must(Twins.SALES, news);
        refuses(request -> true, unacceptable(403));
        assertThrows(Unacceptable.class, sales::round);
        assertNotNull(sales.sees(Twins.ref(news)));
        assertEquals(1, sales.outbox().size());
    }

    @Test
    void whatTheServerFailsAtHoldsUpOnlyWhatBuildsOnItAndIsGivenBackAfterAnHour() {
        sales.give(edit(CULPRIT));
        sales.give(edit("on top of it"));
        RecordRef other = made("other");
        CreateRecord news = twins.customer("news");
        twins.must(Twins.SALES, news);
        refuses(PushingTest::hasCulprit, new ServerFault("500"));
        assertEquals(new Round(SyncAction.OK, 1, 0, 2), sales.round());
        assertNotNull(twins.stored(other));
        assertNotNull(sales.sees(Twins.ref(news)));
        pushed.clear();
        sales.round();
        assertEquals(List.of(), pushed);
        twins.pass(Duration.ofMinutes(61));
        assertEquals(new Round(SyncAction.OK, 2, 1, 0), sales.round());
        assertEquals(List.of("unit_fails"), tray());
        assertEquals("on top of it", Objects.requireNonNull(twins.stored(ref)).get(Customer.NOTES));
    }

    @Test
    void whatBreaksTheLineEachTimeIsFoundAndTheOthersGoOn() {
        sales.give(edit(CULPRIT));
        sales.give(edit("on top of it"));
        RecordRef other = made("other");
        refuses(PushingTest::hasCulprit, new Cut("hung up", new IllegalStateException("on purpose")));
        assertThrows(Cut.class, sales::round);
        assertEquals(new Round(SyncAction.OK, 1, 0, 2), sales.round());
        assertNotNull(twins.stored(other));
        assertEquals(List.of(), tray());
        twins.pass(Duration.ofMinutes(61));
        assertEquals(new Round(SyncAction.OK, 2, 1, 0), sales.round());
        assertEquals(List.of("unit_fails"), tray());
    }

    @Test
    void aLineThatBreaksWithoutAnyUnitTooIsNoUnitsFault() {
        made("one");
        refuses(request -> true, new Cut("hung up", new IllegalStateException("on purpose")));
        for (int i = 0; i < 5; i++) {
            assertThrows(Cut.class, sales::round);
            twins.pass(Duration.ofHours(1));
        }
        assertEquals(List.of(), tray());
        sales.beforePush = request -> {};
        assertEquals(new Round(SyncAction.OK, 1, 0, 0), sales.round());
    }

    @Test
    void aServerThatFailsAtEverythingIsNotAskedForEachUnit() {
        for (int i = 0; i < 50; i++) {
            made("customer " + i);
        }
        refuses(request -> true, new ServerFault("500"));
        sales.round();
        assertTrue(pushed.size() < 50, pushed::toString);
        assertEquals(50, sales.outbox().size());
        twins.pass(Duration.ofMinutes(6));
        sales.beforePush = request -> {};
        sales.round();
        assertEquals(List.of(), sales.outbox());
        assertEquals(List.of(), tray());
    }

    @Test
    void aRevocationArrivesWhileMuchWaits() {
        for (int i = 0; i < 1000; i++) {
            sales.give(twins.customer("customer " + i));
        }
        List<CrmRecord> seen = new ArrayList<>();
        sales.beforePush = request -> {
            if (pushed.isEmpty()) {
                twins.must(Twins.DIRECTOR, new AssignOwner(ref, Twins.DIRECTOR));
            }
            pushed.add(request.units().size());
            CrmRecord held = sales.sees(ref);
            if (held != null) {
                seen.add(held);
            }
        };
        assertEquals(new Round(SyncAction.OK, 1000, 0, 0), sales.round());
        assertTrue(pushed.size() >= 10, pushed::toString);
        assertEquals(3, seen.size(), "the third goes while the page is written that takes it away");
    }

    /** The server has decided the third batch by the time that the page before it is written; it was read before. */
    @Test
    void whatIsSentWhileAPageIsWrittenIsNotInIt() {
        for (int i = 0; i < 300; i++) {
            sales.give(twins.customer("customer " + i));
        }
        List<String> calls = new ArrayList<>();
        Set<UUID> twice = new HashSet<>();
        sales.beforePush = request -> calls.add("push");
        sales.beforeChanges = () -> calls.add("changes");
        sales.disk.afterEach((touched, written) -> sales.disk.look(tx -> {
            Set<RecordRef> told = DeviceView.base(tx).keySet();
            tx.outbox().stream()
                    .filter(unit ->
                            unit.verdict() == null && unit.writes().stream().anyMatch(told::contains))
                    .forEach(unit -> twice.add(unit.id()));
            return true;
        }));
        assertEquals(new Round(SyncAction.OK, 300, 0, 0), sales.round());
        assertEquals(List.of("push", "push", "changes", "push", "changes"), calls);
        assertEquals(Set.of(), twice, "what a page tells of has its verdict here");
    }

    @Test
    void whatWasSentWhileAPageWasWrittenAndNobodyHeardOfIsSentAgainAndDoneOnce() {
        for (int i = 0; i < 300; i++) {
            sales.give(twins.customer("customer " + i));
        }
        sales.beforePush = request -> {
            pushed.add(request.units().size());
            if (pushed.size() == 3) {
                sales.disk.afterEach((touched, written) -> {
                    throw new IllegalStateException("the program ends");
                });
            }
        };
        assertThrows(IllegalStateException.class, sales::round);
        sales.disk.afterEach((touched, written) -> {});
        assertEquals(100, sales.outbox().size());
        assertEquals(new Round(SyncAction.OK, 100, 0, 0), sales.round());
        assertEquals(List.of(), sales.outbox());
        assertEquals(List.of(), tray());
    }
}
