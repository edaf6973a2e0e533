package org.kehu.client.list;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableListBase;
import org.jspecify.annotations.Nullable;
import org.kehu.common.query.RecordQuery;
import org.kehu.common.record.RecordRef;

/**
 * What a list shows under each other: its rows, or a heading for each group with the group's rows under it where it is open.
 * To be used on one thread.
 */
final class GroupedRows extends ObservableListBase<ListRow> {
    private final WindowedRows flat;
    private List<ListSection> sections = List.of();
    private boolean grouped;
    private int[] starts = new int[0];
    private int shown;
    private int size;

    GroupedRows(WindowedRows flat) {
        this.flat = flat;
        flat.addListener((ListChangeListener<ListRow>) change -> {
            if (!grouped) {
                handOn(change, 0);
            }
        });
    }

    boolean isGrouped() {
        return grouped;
    }

    /** Shows groups; null shows the rows themselves. */
    void group(@Nullable List<ListSection> wanted) {
        List<ListSection> before = sections;
        if (wanted == null && !grouped) {
            return;
        }
        boolean same = grouped && wanted != null && wanted.equals(before);
        grouped = wanted != null;
        sections = wanted == null ? List.of() : List.copyOf(wanted);
        for (ListSection section : sections) {
            if (!before.contains(section)) {
                section.rows().addListener((ListChangeListener<ListRow>) change -> changed(section, change));
            }
        }
        count();
        if (same && shown == size) {
            headings();
        } else {
            replaceAll();
        }
    }

    private void headings() {
        beginChange();
        for (int start : starts) {
            nextUpdate(start);
        }
        endChange();
    }

    List<ListSection> sections() {
        return sections;
    }

    void toggle(ListSection section) {
        section.toggle(() -> {
            if (sections.contains(section)) {
                count();
                replaceAll();
            }
        });
    }

    private void changed(ListSection section, ListChangeListener.Change<? extends ListRow> change) {
        int at = sections.indexOf(section);
        if (at < 0 || !section.isOpen()) {
            return;
        }
        if (section.size() == (at + 1 < starts.length ? starts[at + 1] : size) - starts[at]) {
            handOn(change, starts[at] + 1);
        } else {
            count();
            replaceAll();
        }
    }

    private void handOn(ListChangeListener.Change<? extends ListRow> change, int offset) {
        int before = size;
        size = grouped ? size : flat.size();
        if (size != before) {
            replace(before);
            return;
        }
        beginChange();
        while (change.next()) {
            for (int i = change.getFrom(); i < change.getTo(); i++) {
                nextUpdate(offset + i);
            }
        }
        endChange();
    }

    private void count() {
        starts = new int[sections.size()];
        int at = 0;
        for (int i = 0; i < starts.length; i++) {
            starts[i] = at;
            at += sections.get(i).size();
        }
        shown = at;
    }

    private void replaceAll() {
        int before = size;
        size = grouped ? shown : flat.size();
        replace(before);
    }

    private void replace(int before) {
        beginChange();
        nextReplace(0, size, Collections.nCopies(before, ListRow.LOADING));
        endChange();
    }

    private int sectionAt(int index) {
        int found = Arrays.binarySearch(starts, index);
        return found >= 0 ? found : -found - 2;
    }

    @Override
    public ListRow get(int index) {
        if (!grouped) {
            return flat.get(index);
        }
        int at = sectionAt(index);
        ListSection section = sections.get(at);
        int row = index - starts[at] - 1;
        return row < 0 ? section.heading() : section.rows().get(row);
    }

    @Override
    public int size() {
        return size;
    }

    /** Null of a heading. */
    @Nullable ListPlace place(int index, RecordQuery all) {
        if (!grouped) {
            return new ListPlace(all, index);
        }
        int at = sectionAt(index);
        int row = index - starts[at] - 1;
        return row < 0 ? null : new ListPlace(sections.get(at).group().query(), row);
    }

    int indexOf(RecordRef ref) {
        if (!grouped) {
            return flat.indexOf(ref);
        }
        for (int i = 0; i < sections.size(); i++) {
            int found = sections.get(i).isOpen() ? sections.get(i).rows().indexOf(ref) : -1;
            if (found >= 0) {
                return starts[i] + 1 + found;
            }
        }
        return -1;
    }

    /** Of the rows that are here; asking must not load the others. */
    @Override
    public int indexOf(@Nullable Object row) {
        if (!grouped) {
            return flat.indexOf(row);
        }
        for (int i = 0; i < sections.size(); i++) {
            ListSection section = sections.get(i);
            int found = section.heading() == row
                    ? -1
                    : section.isOpen() ? section.rows().indexOf(row) : -2;
            if (section.heading() == row || found >= 0) {
                return starts[i] + 1 + found;
            }
        }
        return -1;
    }

    @Override
    public boolean contains(@Nullable Object row) {
        return indexOf(row) >= 0;
    }

    /** Those of now, the same for a group that is there already. */
    List<ListSection> kept(List<ListGroup> groups, Function<ListGroup, ListSection> made) {
        List<ListSection> kept = new ArrayList<>();
        Map<Object, ListSection> known = new HashMap<>();
        sections.forEach(section -> known.put(key(section.group()), section));
        for (ListGroup group : groups) {
            ListSection old = known.get(key(group));
            kept.add(old == null ? made.apply(group) : old);
        }
        return kept;
    }

    private static Object key(ListGroup group) {
        return Optional.ofNullable(group.value());
    }
}
