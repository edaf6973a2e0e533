package org.kehu.common.sync;

import java.time.Instant;

/** @param fingerprint of the rights by which the device's user is judged now */
public record HelloReply(SyncAction action, String epoch, int schema, Instant serverTime, String fingerprint) {}
