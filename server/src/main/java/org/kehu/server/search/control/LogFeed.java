package org.kehu.server.search.control;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kehu.common.record.RecordType;
import org.kehu.server.records.control.SearchTexts;

/** Feeds the index from the change log, or from all records when it does not know where in the log it is. */
final class LogFeed {
    private static final int BATCH = 500;

    private final SearchTexts texts;
    private final GramIndex index;
    private volatile GramIndex.@Nullable Place fed;

    LogFeed(SearchTexts texts, GramIndex index) {
        this.texts = texts;
        this.index = index;
        this.fed = index.place();
    }

    /** How many rows of the log the index does not know yet; all of them if it is of another log. */
    long behind() {
        GramIndex.Place place = fed;
        if (place == null) {
            return Long.MAX_VALUE;
        }
        SearchTexts.Head head = texts.head(place.seq());
        return isOf(head, place) ? head.seq() - place.seq() : Long.MAX_VALUE;
    }

    /** A log that was put back silently keeps its epoch, and grows past the place again: the tag there is another one. */
    private static boolean isOf(SearchTexts.Head head, GramIndex.Place place) {
        return place.epoch().equals(head.epoch()) && place.seq() <= head.seq() && place.tag() == head.known();
    }

    /** Brings the index up to the head of the log and shows it. */
    synchronized void catchUp() throws IOException {
        long left = behind();
        if (left == 0) {
            return;
        }
        if (left == Long.MAX_VALUE) {
            all();
        } else {
            changed();
        }
        index.show();
    }

    private void changed() throws IOException {
        GramIndex.Place place = fed;
        while (place != null && behind() > 0) {
            SearchTexts.Changed changed = texts.after(place.seq(), BATCH);
            if (changed == null) {
                all();
                return;
            }
            for (var entry : changed.records().entrySet()) {
                take(entry.getKey(), entry.getValue());
            }
            place = new GramIndex.Place(place.epoch(), changed.seq(), changed.tag());
            fed = place;
        }
    }

    private void take(RecordType type, Set<UUID> ids) throws IOException {
        Set<UUID> gone = new HashSet<>(ids);
        for (SearchTexts.Text text : texts.of(type, ids)) {
            index.put(type.name(), text.id(), text.text(), text.keys());
            gone.remove(text.id());
        }
        for (UUID id : gone) {
            index.remove(type.name(), id);
        }
    }

    /** What changes meanwhile is behind the head that was read before. */
    private void all() throws IOException {
        SearchTexts.Head head = texts.head(0);
        index.clear();
        for (RecordType type : texts.types()) {
            UUID after = null;
            List<SearchTexts.Text> page;
            do {
                page = texts.following(type, after, BATCH);
                for (SearchTexts.Text text : page) {
                    index.put(type.name(), text.id(), text.text(), text.keys());
                    after = text.id();
                }
            } while (page.size() == BATCH);
        }
        GramIndex.Place place = new GramIndex.Place(head.epoch(), head.seq(), head.tag());
        index.keep(place);
        fed = place;
    }

    /** Keeps what was fed; a crash costs no more than feeding the rest again. */
    synchronized void keep() throws IOException {
        GramIndex.Place place = fed;
        if (place != null && !place.equals(index.place())) {
            index.keep(place);
        }
    }
}
