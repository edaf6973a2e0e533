package org.kehu.common.sync;

import org.jspecify.annotations.Nullable;

/**
 * @param after what the device holds is as of there
 * @param place the {@link ChangesPage#nextPlace} of the page before, if it had one
 * @param fingerprint of the rights by which it was chosen
 */
public record ChangesRequest(
        String device,
        String epoch,
        Position after,
        @Nullable String place,
        String fingerprint,
        int limit) {}
