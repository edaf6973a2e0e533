package org.kehu.common.duplicate;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.Field;

/**
 * What may be known of a whole book without seeing it: by which of its fields a draft may exist. It tells of all records; what is
 * held here may be taken out of it. Not thread-safe.
 */
public final class BlurredBook {
    public static final BlurredBook EMPTY = new BlurredBook("CNY", Map.of());
    /** Which record it was does not matter. */
    private static final int HELD = 1;

    private final String currency;
    private final Map<Field<?>, BlurredMarks> marks;
    private final Map<String, BlurredKeys> keys = new HashMap<>();
    private final KeyIndex held = new KeyIndex();

    /** @param marks of fields of one type, as far as they are known */
    public BlurredBook(String currency, Map<Field<?>, BlurredMarks> marks) {
        this.currency = currency;
        this.marks = Map.copyOf(marks);
    }

    /** By how many fields anything is known. */
    public int size() {
        return marks.size();
    }

    /** As of when everything is known; null if nothing is. */
    public @Nullable Instant asOf() {
        return marks.values().stream()
                .map(BlurredMarks::asOf)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    /** Names of those fields of the draft by which it may be there. Of the values that nobody has, a few are said to be. */
    public Set<String> mayHave(CrmRecord draft) {
        Set<String> maybe = new LinkedHashSet<>();
        for (Field<?> field : BlurredKeys.fields(draft.type())) {
            if (marks.entrySet().stream().anyMatch(entry -> mayHave(draft, field, entry.getKey(), entry.getValue()))) {
                maybe.add(field.name());
            }
        }
        return maybe;
    }

    /** From now on whatever this record says tells of no other: who holds it sees it, and need not be told that it may be there. */
    public void hold(CrmRecord record) {
        for (Map.Entry<Field<?>, BlurredMarks> known : marks.entrySet()) {
            Long key = keys(known.getValue()).of(record, known.getKey());
            if (key != null && !isHeld(key)) {
                held.put(key, HELD);
            }
        }
    }

    private boolean isHeld(long key) {
        return held.places(key, 1).length > 0;
    }

    private BlurredKeys keys(BlurredMarks known) {
        return keys.computeIfAbsent(known.salt(), salt -> new BlurredKeys(currency, salt));
    }

    private boolean mayHave(CrmRecord draft, Field<?> field, Field<?> other, BlurredMarks known) {
        if (!BlurredKeys.areAlike(field, other)) {
            return false;
        }
        Long key = keys(known).of(draft, field);
        return key != null && known.set().mayHave(key) && !isHeld(key);
    }
}
