package org.kehu.common.sync;

import org.jspecify.annotations.Nullable;

/**
 * @param after what the device holds is as of there
 * @param seen the highest place that the device was told of, null from one of an earlier version
 * @param place the {@link ChangesPage#nextPlace} of the page before, if it had one
 * @param fingerprint of the rights by which it was chosen
 */
public record ChangesRequest(
        String device,
        String epoch,
        Position after,
        @Nullable Position seen,
        @Nullable String place,
        String fingerprint,
        int limit) {
    public ChangesRequest(
            String device, String epoch, Position after, @Nullable String place, String fingerprint, int limit) {
        this(device, epoch, after, null, place, fingerprint, limit);
    }
}
