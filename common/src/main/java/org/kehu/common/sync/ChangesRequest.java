package org.kehu.common.sync;

import java.util.Objects;
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

    /** What is asked for once a page is held that answers this. */
    ChangesRequest behind(ChangesPage page) {
        return new ChangesRequest(
                device,
                epoch,
                page.next(),
                seen == null ? null : seen.orLater(page.next()),
                page.nextPlace(),
                Objects.requireNonNullElse(page.fingerprint(), fingerprint),
                limit);
    }
}
