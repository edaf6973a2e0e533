package org.kehu.client.sync;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.kehu.client.records.MissingChange;
import org.kehu.client.records.MissingWork;
import org.kehu.client.records.Operation;
import org.kehu.common.command.Actor;
import org.kehu.common.command.Command;
import org.kehu.common.command.CommandCall;
import org.kehu.common.command.Refusal;
import org.kehu.common.record.BadValue;
import org.kehu.common.record.RecordPatch;
import org.kehu.common.sync.JournalEntry;
import org.kehu.common.sync.MissingUnit;
import org.kehu.common.sync.UnitCodec;

/**
 * The missing units of the cache, read into what a screen shows.
 *
 * @param changed told when the person has decided
 */
record LostWork(org.kehu.common.sync.MissingWork missing, UnitCodec units, Actor actor, Runnable changed)
        implements MissingWork {

    @Override
    public List<MissingChange> changes() {
        return missing.units().stream().map(this::change).toList();
    }

    private MissingChange change(MissingUnit unit) {
        JournalEntry entry = unit.entry();
        return new MissingChange(
                new Operation(
                        entry.unit(),
                        actor.user(),
                        "",
                        entry.at(),
                        true,
                        false,
                        commands(entry),
                        entry.patches(),
                        entry.patches().stream().map(RecordPatch::record).collect(Collectors.toSet())),
                unit.leftOut());
    }

    /** None of a unit that this program cannot read any more. */
    private List<Command> commands(JournalEntry entry) {
        try {
            return units.read(entry.text()).calls().stream()
                    .map(CommandCall::command)
                    .toList();
        } catch (BadValue | Refusal e) {
            return List.of();
        }
    }

    @Override
    public void sendAgain(List<UUID> changes) {
        missing.sendAgain(changes);
        changed.run();
    }

    @Override
    public Runnable leaveOut(List<UUID> changes) {
        missing.leaveOut(changes);
        changed.run();
        return () -> {
            missing.offerAgain(changes);
            changed.run();
        };
    }
}
