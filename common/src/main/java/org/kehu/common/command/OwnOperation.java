package org.kehu.common.command;

import java.util.UUID;
import org.kehu.common.record.Ids;

/**
 * What an operation that somebody names is to him. Ids of operations are no secret: a name that somebody else has used first
 * stands for another operation, so that nobody puts changes among another's, or takes the name away from work that comes late.
 */
final class OwnOperation {
    private OwnOperation() {}

    /** The operation that {@code user} adds to by that name. */
    static UUID named(ServerTx tx, UUID operation, UUID user) {
        UUID own = operation;
        while (isOthers(tx, own, user)) {
            own = Ids.derived(own, "operation", user.toString());
        }
        return own;
    }

    /** The one that he means who takes it back: his own, or else whoever's it is. */
    static UUID meant(ServerTx tx, UUID operation, UUID user) {
        UUID own = named(tx, operation, user);
        return tx.operations().beginning(own).isPresent() ? own : operation;
    }

    private static boolean isOthers(ServerTx tx, UUID operation, UUID user) {
        return tx.operations()
                .beginning(operation)
                .filter(row -> !row.actor().user().equals(user))
                .isPresent();
    }
}
