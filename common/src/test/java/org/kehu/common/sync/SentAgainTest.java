package org.kehu.common.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kehu.common.command.CommandCall;
import org.kehu.common.command.CommandUnit;
import org.kehu.common.command.CreateRecord;
import org.kehu.common.customer.Customer;
import org.kehu.common.organisation.AssignOwner;
import org.kehu.common.record.RecordRef;

/** Lost work is sent again to a restored server under its old id, whatever became of that id and of its text meanwhile. */
class SentAgainTest {
    private static final Instant BACKUP = Instant.parse("2026-03-02T02:00:00Z");
    private final Twins twins = new Twins();
    private final Twins.Device sales = twins.sales;
    private final CreateRecord create = twins.customer("盛和");
    private final RecordRef ref = Twins.ref(create);
    private Runnable restoreByTool = () -> {};

    @BeforeEach
    void aBackupIsMade() {
        sales.round();
        sales.give(create);
        sales.round();
        restoreByTool = twins.store.backup(BACKUP, "second");
    }

    private void sendAgain() {
        sales.missing.sendAgain(
                sales.missing.units().stream().map(unit -> unit.entry().unit()).toList());
    }

    @Test
    void whatWasMaskedMeanwhileIsTheSameWorkToAServerThatHasItAgain() {
        sales.give(Twins.edit(sales.seen(ref), Customer.NAME, "长江"));
        sales.round();
        Runnable newer = twins.store.backup(BACKUP.plusSeconds(60), "third");
        restoreByTool.run();
        sales.round();
        twins.must(Twins.DIRECTOR, new AssignOwner(ref, Twins.DIRECTOR));
        sales.round();
        MissingUnit masked = sales.missing.units().get(0);
        assertTrue(masked.masked());
        assertFalse(masked.entry().text().contains("盛和"));
        sendAgain();
        newer.run();
        sales.round();
        assertEquals(List.of(), sales.attention.entries());
        assertEquals(List.of(), sales.outbox());
        assertEquals("长江", sales.seen(ref).get(Customer.NAME));
    }

    @Test
    void nobodyTakesTheIdOfLostWorkAwayBeforeItIsSentAgain() {
        Submitted lost = sales.give(Twins.edit(sales.seen(ref), Customer.NOTES, "after the backup"));
        sales.round();
        restoreByTool.run();
        sales.round();
        CommandCall call = new CommandCall(twins.id(), twins.customer("长江"), BACKUP, BACKUP);
        CommandUnit squats = new CommandUnit(lost.unit(), lost.operation(), 0, List.of(call));
        PushRequest request =
                new PushRequest("D", null, List.of(sales.local.units().write(squats)));
        assertTrue(twins.core.push(Twins.DIRECTOR, request).verdicts().get(0).isApplied());
        sendAgain();
        sales.round();
        assertEquals(
                "after the backup", Objects.requireNonNull(twins.stored(ref)).get(Customer.NOTES));
        assertEquals(List.of(), sales.attention.entries());
        assertTrue(sales.commands.undo(lost.operation()).isQueued());
        sales.round();
        assertNull(Objects.requireNonNull(twins.stored(ref)).get(Customer.NOTES));
    }
}
