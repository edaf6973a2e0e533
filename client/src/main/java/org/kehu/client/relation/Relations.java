package org.kehu.client.relation;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kehu.common.record.RecordRef;

/**
 * What one customer is to others.
 *
 * @param group those above it, the highest first, then itself, then those right beneath it
 * @param hidden how many more there are beneath it
 */
record Relations(List<Line> lines, List<Member> group, long hidden) {
    static final Relations NONE = new Relations(List.of(), List.of(), 0);

    /**
     * @param reverse whether it was written on the other one
     * @param other empty if it may not be known
     */
    record Line(
            RecordRef relation,
            String kind,
            boolean reverse,
            RecordRef to,
            String other,
            @Nullable LocalDate since,
            String note) {}

    /** @param depth steps beneath the highest */
    record Member(RecordRef customer, String name, int depth, boolean itself) {}
}
