package org.kehu.common.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kehu.common.activity.Task;
import org.kehu.common.command.CreateRecord;
import org.kehu.common.command.FieldValues;
import org.kehu.common.command.MergeRecords;
import org.kehu.common.command.UnitDecision;
import org.kehu.common.command.Watch;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.RecordPatch;
import org.kehu.common.record.RecordRef;
import org.kehu.common.setup.ServerSetup;
import org.kehu.common.setup.StartRole;

/** A merge of more units than a step of an undo has is taken back at once: never one half of it without the other. */
class LargeMergeTest {
    private static final int UNITS = 5;
    private static final int MOVED = UNITS * MergeRecords.MOST_MOVED;
    /** Wants no more as soon as it is asked. */
    private static final Watch IMPATIENT = new Watch() {
        @Override
        public void reached(long done, long of) {
            throw new AssertionError(done + " of " + of);
        }

        @Override
        public boolean isCancelled() {
            return true;
        }
    };

    private final Twins twins = new Twins();
    private final CreateRecord kept = twins.customer("盛和");
    private final CreateRecord gone = twins.customer("盛和公司");
    private final Twins.Device device = twins.director;
    private final Set<RecordRef> tasks = new HashSet<>();
    private UUID operation;

    @BeforeEach
    void merge() {
        twins.must(ServerSetup.ADMINISTRATOR, kept, gone, twins.role(Twins.DIRECTOR, StartRole.ADMINISTRATOR));
        for (int i = 0; i < MOVED; i++) {
            CreateRecord task = new CreateRecord(
                    twins.id(),
                    FieldValues.of(Task.TYPE).with(Task.SUBJECT, "call").with(Task.CUSTOMER, gone.id()),
                    null);
            twins.must(ServerSetup.ADMINISTRATOR, task);
            tasks.add(Twins.ref(task));
        }
        device.round();
        operation = twins.id();
        MergeRecords merge = new MergeRecords(Twins.ref(kept), gone.id(), Set.of());
        for (int i = 0; i < UNITS; i++) {
            device.commands.submit(operation, List.of(merge));
        }
        assertEquals(Set.of(kept.id()), customers());
    }

    private Set<@Nullable UUID> customers() {
        return device.disk.transact(
                tx -> tasks.stream().map(ref -> customer(tx, ref)).collect(Collectors.toSet()));
    }

    private static @Nullable UUID customer(ClientTx tx, RecordRef task) {
        CrmRecord found = Objects.requireNonNull(tx.find(Task.TYPE, task.id()));
        return found.get(Task.CUSTOMER);
    }

    @Test
    void allOfItIsTakenBackAtOnce() {
        Submitted undone = device.commands.undo(operation, tx -> {}, IMPATIENT);
        assertEquals(UnitDecision.Done.class, undone.decision().getClass());
        assertEquals(Set.of(gone.id()), customers());
        assertFalse(device.seen(Twins.ref(gone)).isDeleted());
        device.round();
        assertEquals(List.of(), device.outbox());
        assertTrue(tasks.stream()
                .allMatch(task -> gone.id()
                        .equals(Objects.requireNonNull(twins.stored(task)).get(Task.CUSTOMER))));
    }

    @Test
    void orNothingOfIt() {
        RecordRef one = device.disk.<RecordRef>transact(tx -> tx.journal(operation).get(0).patches().stream()
                .map(RecordPatch::record)
                .filter(tasks::contains)
                .findFirst()
                .orElseThrow());
        device.give(Twins.edit(device.seen(one), Task.CUSTOMER, null));
        int waiting = device.outbox().size();
        Submitted undone = device.commands.undo(operation, tx -> {}, IMPATIENT);
        assertEquals(
                "changed_since",
                ((UnitDecision.Refused) undone.decision()).reason().code());
        Set<@Nullable UUID> asBefore = new HashSet<>();
        asBefore.add(kept.id());
        asBefore.add(null);
        assertEquals(asBefore, customers());
        assertTrue(device.seen(Twins.ref(gone)).isDeleted());
        assertEquals(waiting, device.outbox().size());
    }
}
