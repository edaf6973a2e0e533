package org.kehu.common.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.kehu.common.Kehu;
import org.kehu.common.command.Actor;
import org.kehu.common.command.Command;
import org.kehu.common.command.CommandCall;
import org.kehu.common.command.CommandUnit;
import org.kehu.common.command.Contention;
import org.kehu.common.command.CreateRecord;
import org.kehu.common.command.Door;
import org.kehu.common.command.FieldValues;
import org.kehu.common.command.SentUnit;
import org.kehu.common.command.ServerDoor;
import org.kehu.common.command.ServerSide;
import org.kehu.common.command.ServerTx;
import org.kehu.common.command.TxStore;
import org.kehu.common.command.Verdict;
import org.kehu.common.customer.Contact;
import org.kehu.common.customer.Customer;
import org.kehu.common.record.PersonName;
import org.kehu.common.setup.ServerSetup;
import org.kehu.common.setup.StartRole;

/** Units that come together are made durable together; what becomes of each is what would become of it alone. */
class PushedTogetherTest {
    private static final Instant TIME = Instant.parse("2026-03-02T02:00:00Z");

    private final Twins twins = new Twins();
    private final UnitCodec units = new UnitCodec(Kehu.CATALOG.commands());
    private final Watched store = new Watched();
    private final AtomicLong tags = new AtomicLong(1_000);
    private final ServerDoor door = new ServerDoor(
            store, new Door<>(Kehu.CATALOG, new ServerSide()), () -> TIME, tags::incrementAndGet, head -> {});
    private final ServerCore core = new ServerCore(store, door, Twins.FIRST, () -> TIME, 20);

    /** Counts the transactions that moved the log on, and lets the next of them fail on demand. */
    private final class Watched implements TxStore<ServerTx> {
        private final List<Long> moves = new ArrayList<>();
        private @Nullable RuntimeException failure;

        @Override
        public <R> R transact(Function<ServerTx, R> work) {
            long before = end();
            R result = twins.store.transact(tx -> {
                R done = work.apply(tx);
                RuntimeException due = failure;
                if (due != null && tx.counter().seq() > before) {
                    failure = null;
                    throw due;
                }
                return done;
            });
            if (end() > before) {
                moves.add(end() - before);
            }
            return result;
        }

        private long end() {
            return twins.store.<Long>transact(tx -> tx.counter().seq());
        }
    }

    private CommandUnit unit(List<UUID> after, Command command) {
        CommandCall call = new CommandCall(twins.id(), command, TIME, TIME);
        return new CommandUnit(twins.id(), twins.id(), after, 1, List.of(call));
    }

    private CommandUnit unit(Command command) {
        return unit(List.of(), command);
    }

    private List<Verdict.Kind> push(UUID user, CommandUnit... given) {
        List<String> texts = List.of(given).stream().map(units::write).toList();
        return core.push(user, new PushRequest("S", null, texts)).verdicts().stream()
                .map(Verdict::kind)
                .toList();
    }

    @Test
    void whatIsDecidedTogetherIsOneTransaction() {
        List<Verdict.Kind> kinds =
                push(Twins.SALES, unit(twins.customer("盛和")), unit(twins.customer("长江")), unit(twins.customer("华远")));
        assertEquals(List.of(Verdict.Kind.APPLIED, Verdict.Kind.APPLIED, Verdict.Kind.APPLIED), kinds);
        assertEquals(List.of(3L), store.moves);
    }

    @Test
    void whatOneMadeTheNextFinds() {
        CreateRecord create = twins.customer("盛和");
        CommandUnit made = unit(create);
        CreateRecord contact = new CreateRecord(
                twins.id(),
                FieldValues.of(Contact.TYPE)
                        .with(Contact.CUSTOMER, create.id())
                        .with(Contact.NAME, PersonName.of("王", "伟")),
                null);
        CommandUnit added = unit(List.of(made.id()), contact);
        assertEquals(List.of(Verdict.Kind.APPLIED, Verdict.Kind.APPLIED), push(Twins.SALES, made, added));
        assertEquals(1, store.moves.size());
        assertNotNull(twins.stored(Twins.ref(contact)));
    }

    @Test
    void whatIsRefusedLeavesNothingAndTheOthersStand() {
        CreateRecord nameless = new CreateRecord(twins.id(), FieldValues.of(Customer.TYPE), null);
        List<Verdict.Kind> kinds =
                push(Twins.SALES, unit(twins.customer("盛和")), unit(nameless), unit(twins.customer("长江")));
        assertEquals(List.of(Verdict.Kind.APPLIED, Verdict.Kind.REJECTED, Verdict.Kind.APPLIED), kinds);
        assertNull(twins.stored(Twins.ref(nameless)));
        assertEquals(List.of(2L), store.moves);
    }

    @Test
    void whereSomebodyIsInTheWayEachIsDecidedAlone() {
        store.failure = new Contention("somebody is in the way");
        assertEquals(
                List.of(Verdict.Kind.APPLIED, Verdict.Kind.APPLIED),
                push(Twins.SALES, unit(twins.customer("盛和")), unit(twins.customer("长江"))));
        assertEquals(List.of(1L, 1L), store.moves);
    }

    @Test
    void aDefectIsNobodyElses() {
        store.failure = new IllegalStateException("a defect");
        assertEquals(
                List.of(Verdict.Kind.APPLIED, Verdict.Kind.APPLIED),
                push(Twins.SALES, unit(twins.customer("盛和")), unit(twins.customer("长江"))));
        assertEquals(List.of(1L, 1L), store.moves);
    }

    @Test
    void rightsThatOneChangesHoldForThoseBehindIt() {
        List<SentUnit> given =
                List.of(unit(twins.role(Twins.SALES, StartRole.DIRECTOR)), unit(twins.customer("盛和"))).stream()
                        .map(unit -> new SentUnit(unit, new byte[] {1}))
                        .toList();
        assertEquals(
                1,
                door.pushTogether(new Actor(ServerSetup.ADMINISTRATOR, "A"), given)
                        .size());
        assertEquals(List.of(1L), store.moves);
    }

    @Test
    void aUnitThatCameTwiceTakesEffectOnce() {
        CommandUnit twice = unit(twins.customer("盛和"));
        assertEquals(
                List.of(Verdict.Kind.APPLIED, Verdict.Kind.APPLIED, Verdict.Kind.DUPLICATE),
                push(Twins.SALES, unit(twins.customer("长江")), twice, twice));
        assertEquals(List.of(2L), store.moves);
    }
}
