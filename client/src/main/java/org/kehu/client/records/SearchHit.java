package org.kehu.client.records;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.kehu.common.query.Reason;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.search.SearchWord;

/**
 * A record that was searched for, and why it was found.
 *
 * @param reasons one for each word that it holds itself
 * @param below what belongs to it and holds the other words, such as a contact of a customer; null if there are none
 * @param belowReasons where in that one
 */
public record SearchHit(
        CrmRecord record, List<Reason> reasons, @Nullable CrmRecord below, List<Reason> belowReasons) {

    /** @param children what belongs to the record, asked only for words that it does not hold itself */
    public static SearchHit of(
            CrmRecord record, List<SearchWord> words, Supplier<? extends Collection<CrmRecord>> children) {
        List<Reason> reasons = Reason.of(record, words);
        List<SearchWord> missing = new ArrayList<>(words);
        reasons.forEach(reason -> missing.remove(reason.word()));
        CrmRecord below = null;
        List<Reason> why = List.of();
        if (!missing.isEmpty()) {
            for (CrmRecord child : children.get()) {
                List<Reason> here = Reason.of(child, missing);
                if (here.size() > why.size()) {
                    below = child;
                    why = here;
                }
            }
        }
        return new SearchHit(record, reasons, below, why);
    }
}
