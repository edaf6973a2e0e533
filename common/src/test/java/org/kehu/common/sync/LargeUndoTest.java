package org.kehu.common.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kehu.common.command.CreateRecord;
import org.kehu.common.command.EditRecord;
import org.kehu.common.command.FieldChanges;
import org.kehu.common.command.FieldValues;
import org.kehu.common.command.Reason;
import org.kehu.common.command.UnitDecision;
import org.kehu.common.command.Watch;
import org.kehu.common.customer.Contact;
import org.kehu.common.customer.Customer;
import org.kehu.common.importing.run.ImportMode;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.PersonName;

/** An operation of more units than a transaction should hold is taken back in steps, and is one operation all the same. */
class LargeUndoTest extends ImportGround {
    private static final int ROWS = 3_700;
    private static final int PARTS = 8;

    private UUID operation;

    @BeforeEach
    void bringIn() throws IOException {
        operation = run(customers(ImportMode.CREATE, lines(ROWS))).operation();
    }

    /** Tells how far it is until it has told so often. */
    private static final class Impatient implements Watch {
        private final List<Long> told = new ArrayList<>();
        private final int patience;
        private final boolean dies;

        private Impatient(int patience, boolean dies) {
            this.patience = patience;
            this.dies = dies;
        }

        @Override
        public void reached(long done, long of) {
            told.add(done);
            assertEquals(PARTS, of);
            if (dies && told.size() == patience) {
                throw new KilledDesk.Killed();
            }
        }

        @Override
        public boolean isCancelled() {
            return told.size() >= patience;
        }
    }

    private Submitted undo(Watch watch) {
        return mine.commands.undo(operation, tx -> {}, watch);
    }

    private long held() {
        return mine.disk.<Long>transact(tx -> tx.ids(Customer.TYPE, new KeyRange("customer", null, null)).stream()
                .map(id -> Objects.requireNonNull(tx.find(Customer.TYPE, id)))
                .filter(record -> !record.isDeleted())
                .count());
    }

    /** Which operations gave the units that wait. */
    private List<UUID> undoing() {
        return mine.disk.transact(ClientTx::outbox).stream()
                .map(OutboxUnit::operation)
                .filter(one -> !one.equals(operation))
                .toList();
    }

    private void assertTakenBackOnce(Submitted done) {
        assertEquals(UnitDecision.Done.class, done.decision().getClass());
        assertEquals(0, held());
        assertEquals(PARTS, undoing().size());
        assertEquals(Set.of(done.operation()), Set.copyOf(undoing()));
        assertEquals(
                Reason.of("undone_already"),
                ((UnitDecision.Refused) mine.commands.undo(operation).decision()).reason());
        assertEquals(PARTS, undoing().size());
    }

    @Test
    void itTellsHowFarItIs() {
        Impatient watch = new Impatient(9, false);
        assertTakenBackOnce(undo(watch));
        assertEquals(List.of(1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L), watch.told);
    }

    @Test
    void whatWasStoppedGoesOn() {
        Submitted stopped = undo(new Impatient(3, false));
        assertEquals(Reason.of("undo_stopped", "3", "8"), ((UnitDecision.Refused) stopped.decision()).reason());
        assertEquals(3, undoing().size());
        assertEquals(true, mine.disk.<Boolean>read(tx -> LocalCommands.isHalfUndone(tx, operation)));
        Submitted done = mine.commands.undo(operation);
        assertTakenBackOnce(done);
        assertEquals(stopped.operation(), done.operation());
        assertEquals(false, mine.disk.<Boolean>read(tx -> LocalCommands.isHalfUndone(tx, operation)));
    }

    @Test
    void aKillDoublesNothing() {
        for (int time = 0; time < 2; time++) {
            assertThrows(KilledDesk.Killed.class, () -> undo(new Impatient(1, true)));
            mine.restart();
        }
        assertTakenBackOnce(mine.commands.undo(operation));
    }

    @Test
    void nothingOfItIsDoneWhenSomethingHasChanged() {
        CrmRecord last = called("Customer 3699");
        CrmRecord first = called("Customer 1");
        for (CrmRecord one : List.of(first, last)) {
            FieldChanges edit = FieldChanges.of(one).with(one, Customer.NAME, "Renamed");
            mine.give(new EditRecord(edit, one.revision()));
            int before = undoing().size();
            Submitted refused = mine.commands.undo(operation);
            assertEquals(
                    "changed_since",
                    ((UnitDecision.Refused) refused.decision()).reason().code());
            assertEquals(before, undoing().size());
            mine.commands.undo(undoing().get(before - 1));
        }
        assertEquals(ROWS, held());
    }

    @Test
    void itIsTakenBackItself() {
        Submitted undone = mine.commands.undo(operation);
        assertEquals(0, held());
        assertEquals(
                UnitDecision.Done.class,
                mine.commands.undo(undone.operation()).decision().getClass());
        assertEquals(ROWS, held());
        assertEquals(2, undoing().stream().distinct().count());
        mine.round();
        assertEquals(
                ROWS,
                twins.store.records().stream()
                        .filter(one -> one.type() == Customer.TYPE && !one.isDeleted())
                        .collect(Collectors.toSet())
                        .size());
    }

    private CreateRecord contactOf(String customer) {
        return new CreateRecord(
                twins.id(),
                FieldValues.of(Contact.TYPE)
                        .with(Contact.CUSTOMER, called(customer).id())
                        .with(Contact.NAME, PersonName.of("", "Li")),
                null);
    }

    /** What the operation did not make itself stays, however late its turn would come. */
    @Test
    void nothingOfItIsDoneWhenSomethingWasAdded() {
        Submitted added = mine.give(contactOf("Customer 1"));
        Submitted refused = mine.commands.undo(operation);
        assertEquals(
                Reason.of("undo_has_children", "customer", "Customer 1", "contact"),
                ((UnitDecision.Refused) refused.decision()).reason());
        assertEquals(ROWS, held());
        assertEquals(List.of(added.operation()), undoing());
        mine.commands.undo(added.operation());
        assertEquals(
                UnitDecision.Done.class,
                mine.commands.undo(operation).decision().getClass());
        assertEquals(0, held());
    }

    /** It goes with a part before, and hides nothing that stands against its parent's. */
    @Test
    void whatItMadeItselfIsNoObstacle() {
        mine.commands.submit(operation, List.of(contactOf("Customer 1")));
        CrmRecord beside = called("Customer 2");
        Submitted renamed = mine.give(
                new EditRecord(FieldChanges.of(beside).with(beside, Customer.NAME, "Renamed"), beside.revision()));
        Submitted refused = mine.commands.undo(operation);
        assertEquals(
                "changed_since",
                ((UnitDecision.Refused) refused.decision()).reason().code());
        assertEquals(ROWS, held());
        mine.commands.undo(renamed.operation());
        assertEquals(
                UnitDecision.Done.class,
                mine.commands.undo(operation).decision().getClass());
        assertEquals(0, held());
    }

    /** The log keeps what was typed, and no notes: they are of no use without the records beside them. */
    @Test
    void whatIsLeftIsTakenBackThoughNothingIsNoted() {
        Submitted stopped = undo(new Impatient(3, false));
        mine.disk.transact(tx -> {
            tx.notes().put("undo." + operation, null);
            return true;
        });
        Submitted done = mine.commands.undo(operation);
        assertEquals(UnitDecision.Done.class, done.decision().getClass());
        assertEquals(0, held());
        assertEquals(PARTS, undoing().size());
        assertEquals(Set.of(stopped.operation(), done.operation()), Set.copyOf(undoing()));
    }

    @Test
    void itIsNotedBeforeAnythingIsDone() {
        assertThrows(
                KilledDesk.Killed.class,
                () -> undo(new Watch() {
                    private int asked;

                    @Override
                    public void reached(long done, long of) {}

                    @Override
                    public boolean isCancelled() {
                        if (asked++ == PARTS) {
                            throw new KilledDesk.Killed();
                        }
                        return false;
                    }
                }));
        mine.restart();
        assertEquals(ROWS, held());
        assertEquals(true, mine.disk.<Boolean>read(tx -> LocalCommands.isHalfUndone(tx, operation)));
        assertTakenBackOnce(mine.commands.undo(operation));
    }

    /** It does not go on then: all that there is has to be taken back anew. */
    @Test
    void whatWasStoppedIsTakenBackItself() {
        for (int patience : List.of(1, 6)) {
            Submitted stopped = undo(new Impatient(patience, false));
            assertEquals(
                    UnitDecision.Done.class,
                    mine.commands.undo(stopped.operation()).decision().getClass());
            assertEquals(ROWS, held());
            assertEquals(false, mine.disk.<Boolean>read(tx -> LocalCommands.isHalfUndone(tx, operation)));
        }
        assertEquals(
                UnitDecision.Done.class,
                mine.commands.undo(operation).decision().getClass());
        assertEquals(0, held());
    }

    @Test
    void whatWasStoppedAndTakenBackInPartIsUndoneWhole() {
        Submitted stopped = undo(new Impatient(6, false));
        mine.commands.undo(stopped.operation(), tx -> {}, new Stopping(3));
        long before = held();
        assertEquals(true, before > 0 && before < ROWS);
        assertEquals(
                UnitDecision.Done.class,
                mine.commands.undo(operation).decision().getClass());
        assertEquals(0, held());
    }

    /** Stops when it was told so often. */
    private static final class Stopping implements Watch {
        private int left;

        private Stopping(int patience) {
            left = patience;
        }

        @Override
        public void reached(long done, long of) {
            left--;
        }

        @Override
        public boolean isCancelled() {
            return left <= 0;
        }
    }
}
