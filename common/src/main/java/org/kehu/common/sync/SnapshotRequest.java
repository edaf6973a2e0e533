package org.kehu.common.sync;

import org.jspecify.annotations.Nullable;

/** @param cursor the {@link SnapshotPart#next} of the part before, null for the first */
public record SnapshotRequest(String device, @Nullable String cursor) {}
