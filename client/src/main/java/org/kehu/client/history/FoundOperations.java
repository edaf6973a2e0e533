package org.kehu.client.history;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Operations with the names in them, newest first.
 *
 * @param title names the record that they are about; empty if they are about none in particular
 * @param whole whether no more is known anywhere, but what is older
 * @param next what the next page of what everybody did goes on after, null if there is none
 */
record FoundOperations(
        List<HistoryItem> items,
        String title,
        boolean whole,
        @Nullable String next) {

    /** With what is older behind it. */
    FoundOperations and(FoundOperations older) {
        List<HistoryItem> all = new ArrayList<>(items);
        all.addAll(older.items());
        return new FoundOperations(all, title, older.whole(), older.next());
    }
}
