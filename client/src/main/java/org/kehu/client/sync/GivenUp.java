package org.kehu.client.sync;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The server has given up this copy: it is to be destroyed, keys first. */
final class GivenUp extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String receipt;
    private final @Nullable UUID user;

    /**
     * @param receipt by which this device says that it is done
     * @param user whose copy it is, which a name does not tell; null where the session knows
     */
    GivenUp(String receipt, @Nullable UUID user) {
        super("this copy is given up");
        this.receipt = receipt;
        this.user = user;
    }

    @Nullable UUID user() {
        return user;
    }

    String receipt() {
        return receipt;
    }
}
