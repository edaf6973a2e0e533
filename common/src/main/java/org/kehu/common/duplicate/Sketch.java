package org.kehu.common.duplicate;

import java.util.List;
import java.util.Set;
import org.kehu.common.record.CrmRecord;

/**
 * What of a record matters for duplicates.
 *
 * @param places that its names are of
 * @param taxIds those that check themselves
 */
record Sketch(CrmRecord record, List<Mark> marks, Set<String> places, Set<String> taxIds) {

    /** Whether both say where they are, and not the same. */
    boolean isElsewhere(Sketch other) {
        return differ(places, other.places);
    }

    /** Whether a tax office knows two of them. */
    boolean isAnother(Sketch other) {
        return differ(taxIds, other.taxIds);
    }

    private static boolean differ(Set<String> mine, Set<String> theirs) {
        return !mine.isEmpty() && !theirs.isEmpty() && mine.stream().noneMatch(theirs::contains);
    }
}
