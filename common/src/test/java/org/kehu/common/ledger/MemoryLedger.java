package org.kehu.common.ledger;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.kehu.common.Kehu;
import org.kehu.common.command.Actor;
import org.kehu.common.command.Command;
import org.kehu.common.command.CommandCall;
import org.kehu.common.command.CommandUnit;
import org.kehu.common.command.Configuration;
import org.kehu.common.command.Door;
import org.kehu.common.command.LogRow;
import org.kehu.common.command.Reason;
import org.kehu.common.command.ServerDoor;
import org.kehu.common.command.ServerSide;
import org.kehu.common.command.ServerTx;
import org.kehu.common.command.TxStore;
import org.kehu.common.command.Verdict;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.Ids;
import org.kehu.common.record.RecordRef;
import org.kehu.common.record.RecordType;
import org.kehu.common.setup.Founding;
import org.kehu.common.setup.ServerSetup;

/** The real server door over a store in memory, and a clock that moves a second with every unit. */
public final class MemoryLedger implements TxStore<ServerTx> {
    public static final Instant MORNING = Instant.parse("2026-03-02T01:30:00Z");
    private final MemoryServerStore store = new MemoryServerStore(Faults.NONE);
    private Instant now = MORNING;
    private long units;
    private final ServerDoor door =
            new ServerDoor(this, new Door<>(Kehu.CATALOG, new ServerSide()), () -> now, () -> 7, seq -> {});

    /** With nothing in it, not even a ledger. */
    public static MemoryLedger empty() {
        return new MemoryLedger();
    }

    /** As a server has it after its first start. */
    public static MemoryLedger founded(Founding founding) {
        MemoryLedger ledger = empty();
        Verdict verdict = ledger.push(Actor.SYSTEM, ServerSetup.unit(founding, MORNING));
        if (!verdict.isApplied()) {
            throw new AssertionError("the first unit of a ledger was refused: " + verdict);
        }
        return ledger;
    }

    @Override
    public <R> R transact(Function<ServerTx, R> work) {
        return store.transact(work);
    }

    /** As if a backup had been put back: what devices hold is of another log. */
    public void beginEpoch(String epoch) {
        store.beginEpoch(epoch);
    }

    /** All of it as it is now. @return puts that back */
    public Runnable backup() {
        return store.backup();
    }

    public Verdict push(Actor actor, CommandUnit unit) {
        now = now.plusSeconds(1);
        return door.push(actor, unit, unit.id().toString().getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    /** A unit of these commands, numbered so that every run gives the same ids; its operation is {@link #lastUnit()}. */
    public Verdict run(UUID user, Command... commands) {
        units++;
        List<CommandCall> calls = IntStream.range(0, commands.length)
                .mapToObj(index -> new CommandCall(call(index), commands[index], now, now))
                .toList();
        return push(new Actor(user, "test"), new CommandUnit(lastUnit(), lastUnit(), units, calls));
    }

    /** A unit of an operation that has further ones. */
    public Verdict mustWithin(UUID operation, UUID user, List<Command> commands) {
        units++;
        List<CommandCall> calls = commands.stream()
                .map(command -> new CommandCall(call(commands.indexOf(command)), command, now, now))
                .toList();
        Verdict verdict = push(new Actor(user, "test"), new CommandUnit(lastUnit(), operation, units, calls));
        if (!verdict.isApplied()) {
            throw new AssertionError("refused: " + verdict.reason());
        }
        return verdict;
    }

    /** Id of a command of the unit being or last run. */
    public UUID call(int index) {
        return Ids.timeOrdered(MORNING.toEpochMilli() + units, units, index);
    }

    public UUID lastUnit() {
        return Ids.named("unit " + units);
    }

    /** @throws AssertionError with the reason if a command was refused */
    public Verdict must(UUID user, Command... commands) {
        Verdict verdict = run(user, commands);
        if (!verdict.isApplied()) {
            throw new AssertionError("refused: " + verdict.reason());
        }
        return verdict;
    }

    /** @throws AssertionError if nothing was refused */
    public Reason refused(UUID user, Command... commands) {
        Verdict verdict = run(user, commands);
        Reason reason = verdict.reason();
        if (verdict.kind() != Verdict.Kind.REJECTED || reason == null) {
            throw new AssertionError("not refused: " + verdict);
        }
        return reason;
    }

    public void pass(Duration time) {
        now = now.plus(time);
    }

    public Instant now() {
        return now;
    }

    /** A record that must be there. */
    public CrmRecord get(RecordType type, UUID id) {
        return Objects.requireNonNull(find(type, id), () -> type + " " + id + " is not there");
    }

    public @Nullable CrmRecord find(RecordType type, UUID id) {
        return store.find(new RecordRef(type.name(), id));
    }

    public List<CrmRecord> all(RecordType type) {
        return store.records().stream().filter(record -> record.type() == type).toList();
    }

    public Collection<CrmRecord> everything() {
        return store.records();
    }

    public List<LogRow> log() {
        return store.log();
    }

    public Set<String> scopes(RecordRef root) {
        return store.scopes(root);
    }

    public Configuration configuration() {
        return door.configuration();
    }
}
