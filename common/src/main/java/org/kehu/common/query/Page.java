package org.kehu.common.query;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which part of the ordered result is wanted.
 *
 * @param size most records answered, 1 to {@link #MOST}
 * @param after place after which the page begins, null for the beginning
 * @param skip records skipped from there; for a jump of a scroll bar, not for paging on
 */
public record Page(int size, @Nullable Place after, long skip) {
    public static final int MOST = 1000;

    public static Page first(int size) {
        return new Page(size, null, 0);
    }

    public Page from(Place place) {
        return new Page(size, place, 0);
    }

    /**
     * A place in an order: the sorted values of a record as they are compared (a sort key for text, the option's index for
     * a choice), null where absent, and its id.
     */
    public record Place(List<@Nullable Object> values, UUID id) {
        public Place {
            values = Collections.unmodifiableList(new ArrayList<>(values));
        }
    }
}
