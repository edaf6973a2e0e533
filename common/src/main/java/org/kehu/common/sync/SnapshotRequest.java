package org.kehu.common.sync;

import org.jspecify.annotations.Nullable;

/**
 * @param cursor the {@link SnapshotPart#next} of the part before, null for the first
 * @param counting whether somebody waits, who wants to know how much there is in all
 */
public record SnapshotRequest(String device, @Nullable String cursor, boolean counting) {
    public SnapshotRequest(String device, @Nullable String cursor) {
        this(device, cursor, false);
    }
}
