package org.kehu.client.records;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kehu.common.command.Command;
import org.kehu.common.command.Watch;

/**
 * Port for everything a person does. Blocks until it is on the disk: never on the FX thread, always as the job of a
 * {@code Background}. {@link #newId} may be called anywhere. A {@code CreateRecord} needs no alias: a provisional number is
 * given here.
 */
public interface Commands {

    /**
     * Does the commands as one unit, all or none.
     *
     * @param operation a {@link #newId}, shared by the units that are to be taken back as one
     * @throws StoreProblem if it could not be kept, by a full disk for one; then nothing of it was
     */
    Outcome run(UUID operation, List<Command> commands);

    /** One unit, which is one operation to undo. */
    default Outcome run(List<Command> commands) {
        return run(newId(), commands);
    }

    default Outcome run(Command... commands) {
        return run(List.of(commands));
    }

    /** Takes back what was done last on this device, in the attention tray too, and not taken back yet; null if there is nothing. */
    default @Nullable Undone undoLast() {
        return undoLast(Watch.NOBODY);
    }

    /** @param watch of an operation of many units, which may be stopped between them: taken back again, it goes on there */
    @Nullable Undone undoLast(Watch watch);

    /** Takes back one operation of this device, or what an {@link Attention} did. */
    default Undone undo(UUID deed) {
        return undo(deed, Watch.NOBODY);
    }

    /** @param watch as with {@link #undoLast(Watch)} */
    Undone undo(UUID deed, Watch watch);

    /** An id for a record to be created: time-ordered. */
    UUID newId();
}
