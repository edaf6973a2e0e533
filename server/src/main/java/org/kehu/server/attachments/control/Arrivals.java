package org.kehu.server.attachments.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.kehu.common.attachment.ConfirmStored;
import org.kehu.common.command.Actor;
import org.kehu.common.command.CommandCall;
import org.kehu.common.command.CommandUnit;
import org.kehu.common.record.Ids;
import org.kehu.common.sync.UnitCodec;
import org.kehu.server.commands.control.CommandDoor;

/**
 * Tells attachments that their content has arrived, by a command as all else, so that every device hears of it. Record and
 * content come in either order and on any node; a unit's id keeps two nodes from saying it twice.
 */
@ApplicationScoped
public class Arrivals {
    @Inject
    private BlobStore blobs;

    @Inject
    private CommandDoor door;

    @Inject
    private InstantSource clock;

    public void confirm() {
        for (Contents.Waiting one : blobs.waiting()) {
            // made of what only the server knows: whoever could name the unit could take its place before
            UUID unit = Ids.derived(
                    one.ref().id(),
                    "stored",
                    String.valueOf(one.revision()),
                    one.body().toString());
            Instant now = clock.instant();
            CommandCall call = new CommandCall(Ids.derived(unit, "command"), new ConfirmStored(one.ref()), now, now);
            door.push(Actor.SYSTEM, new CommandUnit(unit, unit, 0, List.of(call)), UnitCodec.hash(unit.toString()));
        }
    }
}
