package org.kehu.client.list;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kehu.common.record.CrmRecord;

/**
 * A view that somebody keeps, with its figure.
 *
 * @param count how many records it has for this person; null if this program cannot count it
 */
record KeptView(CrmRecord view, @Nullable Long count) {
    UUID id() {
        return view.id();
    }

    String name() {
        return view.title();
    }
}
