package org.kehu.client.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.kehu.client.records.WaitingUnit;
import org.kehu.client.records.WaitingUnit.Standing;
import org.kehu.common.Kehu;
import org.kehu.common.command.CommandCall;
import org.kehu.common.command.CommandUnit;
import org.kehu.common.command.DeleteRecord;
import org.kehu.common.command.Reason;
import org.kehu.common.command.Verdict;
import org.kehu.common.customer.Customer;
import org.kehu.common.record.RecordRef;
import org.kehu.common.sync.OutboxUnit;
import org.kehu.common.sync.UnitCodec;

/** What each unit of the outbox waits for. */
class QueueTest {
    private static final Instant AT = Instant.parse("2026-11-20T10:32:00Z");
    private final UnitCodec codec = new UnitCodec(Kehu.CATALOG.commands());
    private final Queue queue = new Queue(codec);

    private OutboxUnit unit(long number, OutboxUnit.Standing standing, @Nullable Verdict verdict, long... after) {
        UUID id = new UUID(0, number);
        DeleteRecord command = new DeleteRecord(new RecordRef(Customer.TYPE.name(), id), 1);
        List<UUID> behind =
                java.util.Arrays.stream(after).mapToObj(one -> new UUID(0, one)).toList();
        String text =
                codec.write(new CommandUnit(id, id, behind, number, List.of(new CommandCall(id, command, AT, AT))));
        Reason reason = standing == OutboxUnit.Standing.REFUSED ? Reason.of("no_such_record") : null;
        return new OutboxUnit(id, id, number, text, standing, null, reason, Set.of(), Set.of(), false, verdict);
    }

    private List<Standing> standings(OutboxUnit... units) {
        return queue.read(List.of(units)).stream().map(WaitingUnit::standing).toList();
    }

    @Test
    void whatIsDoneHereIsSentNextAlsoBehindOthersOfItsKind() {
        assertEquals(
                List.of(Standing.NEXT, Standing.NEXT),
                standings(unit(1, OutboxUnit.Standing.APPLIED, null), unit(2, OutboxUnit.Standing.APPLIED, null, 1)));
    }

    @Test
    void whatOnlyTheServerDecidesHoldsUpWhatBuildsOnIt() {
        assertEquals(
                List.of(Standing.SERVER, Standing.ANOTHER, Standing.ANOTHER, Standing.NEXT),
                standings(
                        unit(1, OutboxUnit.Standing.PENDING, null),
                        unit(2, OutboxUnit.Standing.APPLIED, null, 1),
                        unit(3, OutboxUnit.Standing.PENDING, null, 2),
                        unit(4, OutboxUnit.Standing.APPLIED, null)));
    }

    @Test
    void whatWouldBeRefusedHereSaysWhy() {
        WaitingUnit waiting =
                queue.read(List.of(unit(1, OutboxUnit.Standing.REFUSED, null))).get(0);
        assertEquals(Standing.DOUBTFUL, waiting.standing());
        assertEquals(Reason.of("no_such_record"), waiting.reason());
        assertEquals(AT, waiting.at());
    }

    @Test
    void whatThisProgramCannotReadWaitsAllTheSame() {
        OutboxUnit strange = unit(1, OutboxUnit.Standing.PENDING, null);
        OutboxUnit newer = new OutboxUnit(
                strange.id(),
                strange.id(),
                1,
                "{}",
                OutboxUnit.Standing.PENDING,
                null,
                null,
                Set.of(),
                Set.of(),
                true,
                null);
        WaitingUnit waiting = queue.read(List.of(newer)).get(0);
        assertEquals(new WaitingUnit(strange.id(), List.of(), null, Standing.SERVER, null), waiting);
    }
}
