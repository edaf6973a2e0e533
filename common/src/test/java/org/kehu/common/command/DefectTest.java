package org.kehu.common.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.kehu.common.ledger.Company.ANNA;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.kehu.common.Kehu;
import org.kehu.common.customer.Customer;
import org.kehu.common.label.Language;
import org.kehu.common.ledger.Company;
import org.kehu.common.ledger.Faults;
import org.kehu.common.ledger.MemoryServerStore;
import org.kehu.common.record.BadValue;
import org.kehu.common.record.Ids;
import org.kehu.common.record.PersonName;
import org.kehu.common.record.RecordSchema;
import org.kehu.common.setup.Founding;
import org.kehu.common.setup.ServerSetup;

/** A fault of ours ends the unit that met it, once and for all, and nothing else. */
class DefectTest {
    private final Company company = new Company();

    /** A step that fails as none should. */
    private record Faulty(Supplier<RuntimeException> failure) implements Command {
        @Override
        public List<Touch> touches(RecordSchema schema) {
            return List.of();
        }

        @Override
        public Decision decide(Facts facts) {
            throw failure.get();
        }
    }

    private static CreateRecord customer(String name) {
        return Company.create(name, FieldValues.of(Customer.TYPE).with(Customer.NAME, name));
    }

    private CommandUnit unit(String name, Command... commands) {
        List<CommandCall> calls = new java.util.ArrayList<>();
        for (Command command : commands) {
            calls.add(new CommandCall(
                    Ids.named(name + calls.size()), command, company.ledger.now(), company.ledger.now()));
        }
        UUID id = Ids.named(name);
        return new CommandUnit(id, id, 0, calls);
    }

    private Verdict push(CommandUnit unit) {
        return company.ledger.push(new Actor(ANNA, "laptop"), unit);
    }

    @Test
    void theUnitIsRefusedForGoodAndTheNextOnesGoOn() {
        int before = company.ledger.log().size();
        CommandUnit faulty = unit("faulty", customer("Half"), new Faulty(() -> new IllegalStateException("oops")));
        Verdict verdict = push(faulty);
        assertEquals(
                Verdict.refused(
                        faulty.id(),
                        Ids.named("faulty1"),
                        Reason.of("defect", faulty.id().toString())),
                verdict);
        assertEquals(before, company.ledger.log().size());
        assertEquals(Verdict.Kind.DUPLICATE, push(faulty).kind());
        assertTrue(push(unit("good", customer("Whole"))).isApplied());
    }

    /** Part of the unit may be written by then; its giver has done nothing wrong. */
    @Test
    void whatFailsWhileItIsStoredIsNoRefusal() {
        AtomicBoolean failing = new AtomicBoolean();
        MemoryServerStore store = new MemoryServerStore(point -> {
            if (Faults.SAVE.equals(point) && failing.getAndSet(false)) {
                throw new BadValue("not_text", "7");
            }
        });
        Instant now = company.ledger.now();
        ServerDoor door =
                new ServerDoor(store, new Door<>(Kehu.CATALOG, new ServerSide()), () -> now, () -> 7, seq -> {});
        Founding founding =
                new Founding("Qiheng", Language.ENGLISH, "CNY", "Asia/Shanghai", "admin", PersonName.of("Admin", ""));
        assertTrue(door.push(Actor.SYSTEM, ServerSetup.unit(founding, now), new byte[] {1})
                .isApplied());
        Actor admin = new Actor(ServerSetup.ADMINISTRATOR, "laptop");
        failing.set(true);
        CommandUnit unit = unit("unlucky", customer("Whole"));
        assertEquals(
                Verdict.refused(
                        unit.id(),
                        Ids.named("unlucky0"),
                        Reason.of("defect", unit.id().toString())),
                door.push(admin, unit, new byte[] {2}));
        assertTrue(door.push(admin, unit("lucky", customer("Whole")), new byte[] {3})
                .isApplied());
    }

    @Test
    void aStoreThatIsAwaySaysNothingOfTheUnit() {
        RuntimeException away = new StoreUnavailable("full", new IllegalStateException());
        CommandUnit unit = unit("waiting", new Faulty(() -> away));
        assertEquals(away, assertThrows(StoreUnavailable.class, () -> push(unit)));
        assertThrows(StoreUnavailable.class, () -> push(unit), "nothing was stored, so it is tried again");
    }

    @Test
    void contentionIsTriedAgainAndNeverStored() {
        CommandUnit unit = unit("busy", new Faulty(() -> new Contention("busy")));
        assertEquals(Verdict.Kind.DEFERRED, push(unit).kind());
        assertEquals(Verdict.Kind.DEFERRED, push(unit).kind());
    }
}
