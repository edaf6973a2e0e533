package org.kehu.common.sync;

import java.time.Instant;

/**
 * @param fingerprint of the rights by which the device's user is judged now
 * @param leaseDays days without contact after which the device locks what it holds
 */
public record HelloReply(
        SyncAction action, String epoch, int schema, Instant serverTime, String fingerprint, int leaseDays) {}
