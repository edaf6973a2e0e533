package org.kehu.common.importing.run;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kehu.common.duplicate.KeyIndex;
import org.kehu.common.duplicate.KeyTexts;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.RecordType;

/** Finds the record that a row means: by the first of the keys by which there is one. */
final class Matching {
    /** More than one is too many; more are only counted. */
    private static final int MOST = 20;

    private final RecordType type;
    private final List<MatchKey> keys;
    private final KeyTexts texts;
    private final KeyIndex index = new KeyIndex();

    Matching(RecordType type, List<MatchKey> keys, KeyTexts texts) {
        this.type = type;
        this.keys = List.copyOf(keys);
        this.texts = texts;
    }

    /**
     * What is found.
     *
     * @param record null if there is none, or if it is not known any more
     * @param id null if there is none
     * @param many how many there are by the key
     * @param by the key, null if nothing was found
     */
    record Match(
            @Nullable UUID id,
            @Nullable CrmRecord record,
            int many,
            @Nullable MatchKey by) {
        static final Match NONE = new Match(null, null, 0, null);
    }

    /** From now on it is found. */
    void add(UUID id, CrmRecord said) {
        int place = 0;
        for (int i = 0; i < keys.size(); i++) {
            String text = keys.get(i).text(said, texts);
            if (text != null) {
                place = place == 0 ? index.add(id) : place;
                index.put(KeyIndex.hash(i, text), place);
            }
        }
    }

    /** Whether the row says anything to be found by. */
    boolean hasKey(CrmRecord said) {
        return keys.stream().anyMatch(key -> key.text(said, texts) != null);
    }

    Match find(CrmRecord said, Current current) {
        for (int i = 0; i < keys.size(); i++) {
            String text = keys.get(i).text(said, texts);
            Match match = text == null ? Match.NONE : find(i, text, current);
            if (match.many() > 0) {
                return match;
            }
        }
        return Match.NONE;
    }

    private Match find(int key, String text, Current current) {
        List<Match> found = new ArrayList<>();
        for (UUID id : index.find(KeyIndex.hash(key, text), MOST)) {
            CrmRecord record = current.find(type, id);
            boolean same = record == null
                    ? current.isForgotten(id)
                    : !record.isDeleted() && text.equals(keys.get(key).text(record, texts));
            if (same) {
                found.add(new Match(id, record, 1, keys.get(key)));
            }
        }
        return found.size() < 2 ? first(found) : new Match(null, null, found.size(), keys.get(key));
    }

    private static Match first(List<Match> found) {
        return found.isEmpty() ? Match.NONE : found.get(0);
    }
}
