package org.kehu.common.sync;

import org.jspecify.annotations.Nullable;

/**
 * How devices of versions 1 and 2 ask for the next part of a snapshot.
 *
 * @param cursor the {@link SnapshotStep#next} of the part before, null for the first
 * @param counting whether somebody waits, who wants to know how much there is in all
 */
public record SnapshotStepRequest(String device, @Nullable String cursor, boolean counting) {}
