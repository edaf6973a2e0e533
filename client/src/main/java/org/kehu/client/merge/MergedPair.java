package org.kehu.client.merge;

import java.util.Map;
import org.kehu.common.duplicate.Likeness;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.RecordRef;

/**
 * Two records as they are held now, with what one has to know to merge them.
 *
 * @param titles of what they link to
 * @param leftLinks how many records point to the left one, by their types
 */
record MergedPair(
        CrmRecord left,
        CrmRecord right,
        Likeness likeness,
        Map<RecordRef, String> titles,
        Map<String, Long> leftLinks,
        Map<String, Long> rightLinks) {

    Map<String, Long> links(Side side) {
        return side == Side.LEFT ? leftLinks : rightLinks;
    }

    static long total(Map<String, Long> links) {
        return links.values().stream().mapToLong(Long::longValue).sum();
    }

    /** The one that more hangs on; of two alike the older. */
    Side usual() {
        return total(rightLinks) > total(leftLinks) ? Side.RIGHT : Side.LEFT;
    }
}
