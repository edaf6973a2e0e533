package org.kehu.common.sync;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * @param fingerprint of the rights by which the device's user is judged now
 * @param leaseDays days without contact after which the device locks what it holds
 * @param limits what the server takes at once; null from servers that do not say
 * @param reached highest counter of a unit that the server knows of this person on this device, 0 if it knows none: a cache
 *     that is made anew counts on behind it
 * @param update the newest version of the program that the server hands out, on any system; null if there is none
 */
public record HelloReply(
        SyncAction action,
        String epoch,
        int schema,
        Instant serverTime,
        String fingerprint,
        int leaseDays,
        @Nullable Limits limits,
        long reached,
        @Nullable String update) {
    HelloReply(SyncAction action, String epoch, int schema, Instant serverTime, String fingerprint, int leaseDays) {
        this(action, epoch, schema, serverTime, fingerprint, leaseDays, null, 0, null);
    }

    /** The same answer, with what only the one who takes the requests knows. */
    public HelloReply within(Limits said) {
        return new HelloReply(action, epoch, schema, serverTime, fingerprint, leaseDays, said, reached, update);
    }

    /** The same answer, with the newest version of the program that there is. */
    public HelloReply offering(@Nullable String version) {
        return new HelloReply(action, epoch, schema, serverTime, fingerprint, leaseDays, limits, reached, version);
    }
}
