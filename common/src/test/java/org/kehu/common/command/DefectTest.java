package org.kehu.common.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.kehu.common.ledger.Company.ANNA;

import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.kehu.common.customer.Customer;
import org.kehu.common.ledger.Company;
import org.kehu.common.record.Ids;
import org.kehu.common.record.RecordSchema;

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
