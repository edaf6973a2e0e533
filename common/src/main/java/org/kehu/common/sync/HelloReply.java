package org.kehu.common.sync;

import java.time.Instant;

/**
 * @param fingerprint of the rights by which the device's user is judged now
 * @param units most units in one push
 * @param rows most rows of the log in one page
 */
public record HelloReply(
        SyncAction action, String epoch, int schema, Instant serverTime, String fingerprint, int units, int rows) {}
