package org.kehu.client.store;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Port to one place that keeps a secret of this device, without which a copied cache cannot be opened even with the password.
 * May block while the system asks its user to unlock the place.
 */
interface DeviceSecret {
    SecretPlace place();

    /** Whether this system has such a place at all; asks nobody. */
    boolean isHere();

    /** Null if nothing is kept there. */
    byte @Nullable [] find() throws IOException;

    /** In place of what is kept there. */
    void keep(byte[] secret) throws IOException;

    /** Nothing is kept there afterwards. */
    void forget() throws IOException;
}
