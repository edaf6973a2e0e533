package org.kehu.common.query;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.Field;
import org.kehu.common.record.FieldKind;
import org.kehu.common.record.Trait;
import org.kehu.common.search.Finding;
import org.kehu.common.search.Found;
import org.kehu.common.search.SearchWord;

/**
 * Where a word of a search was found in a record: never in a field that its reader may not read, which the record withholds.
 *
 * @param text of the field, as a person searches for it
 * @param found where in that text
 */
public record Reason(SearchWord word, Field<?> field, String text, Found found) {

    /** One for each of the words that the record holds, in the title rather than elsewhere. */
    public static List<Reason> of(CrmRecord record, List<SearchWord> words) {
        List<Reason> reasons = new ArrayList<>();
        for (SearchWord word : words) {
            Reason reason = of(record, word);
            if (reason != null) {
                reasons.add(reason);
            }
        }
        return reasons;
    }

    private static @Nullable Reason of(CrmRecord record, SearchWord word) {
        Field<?> title = record.type().title();
        Stream<Field<?>> others = record.type().fields().stream().filter(field -> field != title);
        for (Field<?> field : Stream.<Field<?>>concat(Stream.of(title), others).toList()) {
            Reason reason = field.is(Trait.SEARCHABLE) && !record.withholds(field) ? in(record, field, word) : null;
            if (reason != null) {
                return reason;
            }
        }
        return null;
    }

    private static <V> @Nullable Reason in(CrmRecord record, Field<V> field, SearchWord word) {
        V value = record.get(field);
        if (value == null) {
            return null;
        }
        String text = field.searchText(value);
        Found found = field.kind() == FieldKind.PHONE ? Finding.inPhone(word, text) : Finding.inText(word, text);
        return found == null ? null : new Reason(word, field, text, found);
    }
}
