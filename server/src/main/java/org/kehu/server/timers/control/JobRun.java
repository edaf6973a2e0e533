package org.kehu.server.timers.control;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.kehu.common.command.Actor;
import org.kehu.common.command.Command;
import org.kehu.common.command.CommandCall;
import org.kehu.common.command.CommandUnit;
import org.kehu.common.command.Configuration;
import org.kehu.common.command.ServerDoor;
import org.kehu.common.command.ServerTx;
import org.kehu.common.command.TxStore;
import org.kehu.common.command.Verdict;
import org.kehu.common.query.RecordQuery;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.Ids;
import org.kehu.common.record.RecordRef;
import org.kehu.common.sync.UnitCodec;

/**
 * One run of a job: what it may read, and how it hands commands to the door, as the system. All that a job does on one day is one
 * operation; ids derive from job, day and record, so that what was given once that day is not given again.
 */
public final class JobRun {
    private final UUID operation;
    private final LocalDate day;
    private final Instant now;
    private final ServerDoor door;
    private final TxStore<ServerTx> store;
    private final JobPulse pulse;
    private long handled;
    private @Nullable Long expected;
    private int applied;
    private int refused;

    JobRun(String job, Instant now, ServerDoor door, TxStore<ServerTx> store, JobPulse pulse) {
        this.now = now;
        this.door = door;
        this.store = store;
        this.pulse = pulse;
        Configuration known = door.configuration();
        ZoneId zone = door.catalog().policy().zone(known);
        this.day = LocalDate.ofInstant(now, zone);
        long midnight = day.atStartOfDay(zone).toInstant().toEpochMilli();
        this.operation = Ids.derived(Ids.timeOrdered(midnight, 0, 0), "job", job, day.toString());
    }

    /** The business date. */
    public LocalDate day() {
        return day;
    }

    public Instant now() {
        return now;
    }

    public Configuration configuration() {
        return door.configuration();
    }

    /** For whoever watches: how much there is to look at, of whatever the job counts. */
    public void expect(long many) {
        expected = many;
    }

    /** For whoever watches: so much more of it has been looked at. */
    public void handled(long many) {
        handled += many;
    }

    /** Of a job that does something else than giving commands: between two steps of it. Throws as {@link #give} does. */
    public void step() {
        pulse.beat(this);
    }

    /** Of such a job: it has done one thing. */
    public void did() {
        applied++;
    }

    /** Records by query, whoever may see them; read before they are locked, so a command has to look again. */
    public List<CrmRecord> list(RecordQuery query) {
        return read(tx -> tx.list(query));
    }

    public <T> T read(Function<ServerTx, T> reading) {
        pulse.beat(this);
        return store.transact(reading::apply);
    }

    /**
     * Gives commands that stand or fall together.
     *
     * @param about makes the ids together with job and day: each record has one turn a day
     * @return whether they took effect now
     * @throws LeaseLost if another node is at it by now
     * @throws JobStopped if somebody wants the run to end; nothing of this unit was done
     */
    public boolean give(RecordRef about, Command... commands) {
        pulse.beat(this);
        UUID unit = Ids.derived(operation, about.type(), about.id().toString());
        List<CommandCall> calls = new ArrayList<>();
        for (int i = 0; i < commands.length; i++) {
            calls.add(new CommandCall(Ids.derived(unit, "command", String.valueOf(i)), commands[i], now, now));
        }
        Verdict verdict = door.push(
                Actor.SYSTEM, new CommandUnit(unit, operation, List.of(), 0, calls), UnitCodec.hash(unit.toString()));
        if (verdict.isApplied()) {
            applied++;
        } else if (verdict.kind() == Verdict.Kind.REJECTED) {
            refused++;
        }
        return verdict.isApplied();
    }

    long handled() {
        return handled;
    }

    @Nullable Long expected() {
        return expected;
    }

    int applied() {
        return applied;
    }

    int refused() {
        return refused;
    }
}
