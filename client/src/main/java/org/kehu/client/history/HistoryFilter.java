package org.kehu.client.history;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which operations are wanted.
 *
 * @param type name of a record type, null for any
 * @param person null for anybody
 */
record HistoryFilter(@Nullable String type, @Nullable UUID person) {
    static final HistoryFilter ALL = new HistoryFilter(null, null);

    boolean wants(HistoryItem item) {
        return (type == null || item.types().contains(type))
                && (person == null || person.equals(item.operation().user()));
    }

    HistoryFilter ofType(@Nullable String other) {
        return new HistoryFilter(other, person);
    }

    HistoryFilter ofPerson(@Nullable UUID other) {
        return new HistoryFilter(type, other);
    }
}
