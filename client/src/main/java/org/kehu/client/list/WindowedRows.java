package org.kehu.client.list;

import java.util.Collections;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import javafx.collections.ObservableListBase;
import org.jspecify.annotations.Nullable;
import org.kehu.common.query.Page;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.RecordRef;

/**
 * All rows of a view, of which only a few windows are held: a row that is looked at and not here asks for its window and
 * is empty until it comes. To be used on one thread.
 */
final class WindowedRows extends ObservableListBase<ListRow> {
    static final int WINDOW = 100;
    private static final int KEPT = 12;

    private final IntConsumer wanted;
    private final Map<Integer, List<ListRow>> windows = new LinkedHashMap<>(16, 0.75f, true);
    private final Map<Integer, Page.Place> ends = new HashMap<>();
    private final Map<Integer, List<ListRow>> stale = new HashMap<>();
    private int size;

    /** @param wanted asked for a window that is not here, possibly more than once */
    WindowedRows(IntConsumer wanted) {
        this.wanted = wanted;
    }

    @Override
    public ListRow get(int index) {
        int window = index / WINDOW;
        List<ListRow> rows = windows.get(window);
        if (rows == null) {
            wanted.accept(window);
            rows = windows.getOrDefault(window, stale.getOrDefault(window, List.of()));
        }
        int at = index % WINDOW;
        return at < rows.size() ? rows.get(at) : ListRow.LOADING;
    }

    @Override
    public int size() {
        return size;
    }

    /** Of the rows that are here; asking must not load the others. */
    @Override
    public int indexOf(@Nullable Object row) {
        for (Map.Entry<Integer, List<ListRow>> entry : windows.entrySet()) {
            int at = entry.getValue().indexOf(row);
            if (at >= 0 && row != ListRow.LOADING) {
                return entry.getKey() * WINDOW + at;
            }
        }
        return -1;
    }

    /** Of the rows that are here, -1 if it is not among them. */
    int indexOf(RecordRef ref) {
        for (Map.Entry<Integer, List<ListRow>> entry : windows.entrySet()) {
            for (int at = 0; at < entry.getValue().size(); at++) {
                CrmRecord record = entry.getValue().get(at).record();
                if (record != null && record.ref().equals(ref)) {
                    return entry.getKey() * WINDOW + at;
                }
            }
        }
        return -1;
    }

    @Override
    public boolean contains(@Nullable Object row) {
        return indexOf(row) >= 0;
    }

    /** The nearest known place before a window, from which it is reached by skipping the rest. */
    Page pageOf(int window) {
        for (int before = window - 1; before >= 0; before--) {
            Page.Place end = ends.get(before);
            if (end != null) {
                return new Page(WINDOW, end, (long) (window - 1 - before) * WINDOW);
            }
        }
        return new Page(WINDOW, null, (long) window * WINDOW);
    }

    /**
     * A new answer, of which one window is here.
     *
     * @param sameOrder whether what was held of the old answer may be shown until the new comes
     */
    void begin(int count, boolean sameOrder, int window, List<ListRow> rows, Page.@Nullable Place end) {
        int before = size;
        beginChange();
        stale.clear();
        if (sameOrder) {
            stale.putAll(windows);
        }
        windows.clear();
        ends.clear();
        size = count;
        keep(window, rows, end);
        if (before == count) {
            windows.keySet().forEach(this::updated);
            stale.keySet().forEach(this::updated);
        } else {
            nextReplace(0, size, Collections.nCopies(before, ListRow.LOADING));
        }
        endChange();
    }

    void put(int window, List<ListRow> rows, Page.@Nullable Place end) {
        beginChange();
        keep(window, rows, end);
        updated(window);
        endChange();
    }

    private void updated(int window) {
        int from = window * WINDOW;
        for (int i = from; i < Math.min(from + WINDOW, size); i++) {
            nextUpdate(i);
        }
    }

    private void keep(int window, List<ListRow> rows, Page.@Nullable Place end) {
        windows.put(window, List.copyOf(rows));
        stale.remove(window);
        if (end != null) {
            ends.put(window, end);
        }
        Iterator<Integer> oldest = windows.keySet().iterator();
        while (windows.size() > KEPT) {
            oldest.next();
            oldest.remove();
        }
    }
}
