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
import org.kehu.common.command.EditRecord;
import org.kehu.common.command.FieldChanges;
import org.kehu.common.command.Reason;
import org.kehu.common.command.UnitDecision;
import org.kehu.common.command.Watch;
import org.kehu.common.customer.Customer;
import org.kehu.common.importing.run.ImportMode;
import org.kehu.common.record.CrmRecord;

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
}
