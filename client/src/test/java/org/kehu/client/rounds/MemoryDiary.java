package org.kehu.client.rounds;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.kehu.client.desk.SampleCompany;
import org.kehu.client.records.Fetching;
import org.kehu.client.records.Moved;
import org.kehu.client.records.Subscription;
import org.kehu.client.records.SyncDiary;
import org.kehu.client.records.SyncFacts;
import org.kehu.client.records.SyncRound;
import org.kehu.client.records.SyncRound.Ending;
import org.kehu.client.records.WaitingUnit;
import org.kehu.client.records.WaitingUnit.Standing;
import org.kehu.client.task.FxThread;
import org.kehu.common.command.CreateRecord;
import org.kehu.common.command.EditRecord;
import org.kehu.common.command.FieldChanges;
import org.kehu.common.command.FieldValues;
import org.kehu.common.command.Reason;
import org.kehu.common.customer.Customer;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.service.TakeTicket;

/** A morning of sync, as a laptop that came back from a journey remembers it. */
final class MemoryDiary implements SyncDiary {
    static final String CANARY = "Canary Trading, 13800138000";
    final List<SyncRound> rounds = new ArrayList<>();
    final List<WaitingUnit> waiting = new ArrayList<>();
    boolean broken;

    MemoryDiary(SampleCompany company, Instant now) {
        Moved asked = new Moved(0, 0, 0, 0, 0, 0, 12_000, 41_000);
        rounds.add(round(now.minusSeconds(20), 1, 640, Ending.DONE, new Moved(3, 3, 1, 5, 2, 0, 4_100, 9_800), null));
        rounds.add(round(now.minusSeconds(2580), 42, 4_200, Ending.DONE, asked, null));
        rounds.add(round(
                now.minusSeconds(2700),
                1,
                8_400,
                Ending.FAILED,
                Moved.NOTHING,
                "changes 200: IllegalStateException at common.sync.Pulling:71"));
        rounds.add(round(
                now.minusSeconds(4000),
                21,
                210_000,
                Ending.OFFLINE,
                Moved.NOTHING,
                "hello: Offline (ConnectException)"));
        rounds.add(round(
                now.minusSeconds(80_000),
                1,
                96_000,
                Ending.DONE,
                new Moved(0, 0, 0, 48_210, 0, 61, 31_000, 212_000_000),
                null));
        addWaiting(company, now);
    }

    private void addWaiting(SampleCompany company, Instant now) {
        CrmRecord euro = company.ledger.get(Customer.TYPE, SampleCompany.EURO);
        waiting.add(unit(
                1,
                new EditRecord(FieldChanges.of(euro).with(euro, Customer.NOTES, CANARY), 1),
                now,
                Standing.NEXT,
                null));
        waiting.add(unit(
                2,
                new CreateRecord(
                        UUID.nameUUIDFromBytes(new byte[] {1}),
                        FieldValues.of(Customer.TYPE).with(Customer.NAME, CANARY),
                        null),
                now,
                Standing.SERVER,
                null));
        waiting.add(unit(
                3,
                new TakeTicket(SampleCompany.id("ticket 0")),
                now,
                Standing.DOUBTFUL,
                Reason.of("ticket_taken", "Missing hubcaps, Lincoln Berline", "Martin Gerard")));
    }

    private static SyncRound round(
            Instant at, int times, long millis, Ending ending, Moved moved, @Nullable String trouble) {
        Instant until = times == 1 ? at.plusMillis(millis) : at.plusSeconds(60L * (times - 1));
        return new SyncRound(
                at, until, times, millis, ending, moved, trouble, ending == Ending.OFFLINE ? null : "7f3a09c2");
    }

    private static WaitingUnit unit(
            int number,
            org.kehu.common.command.Command command,
            Instant now,
            Standing standing,
            @Nullable Reason reason) {
        return new WaitingUnit(new UUID(7, number), List.of(command), now.minusSeconds(900 - number), standing, reason);
    }

    @Override
    public List<SyncRound> rounds() {
        FxThread.forbid();
        if (broken) {
            throw new IllegalStateException("on purpose");
        }
        return List.copyOf(rounds);
    }

    @Override
    public List<WaitingUnit> waiting() {
        FxThread.forbid();
        return List.copyOf(waiting);
    }

    @Override
    public SyncFacts facts() {
        FxThread.forbid();
        return new SyncFacts(
                "0.1",
                3,
                "kehu.example",
                "5b3c",
                481_733,
                false,
                Map.of("customer", 12_481L, "ticket", 9_630L),
                212_000_000);
    }

    @Override
    public @Nullable Fetching fetching() {
        return null;
    }

    @Override
    public Subscription onFetching(Consumer<@Nullable Fetching> listener) {
        return () -> {};
    }
}
