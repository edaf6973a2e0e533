package org.kehu.client.cleaning;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kehu.common.customer.Correction;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.Field;
import org.kehu.common.record.RecordRef;

/**
 * What would be written otherwise.
 *
 * @param lines the first of them, to be looked at
 * @param values how many values of each field there are
 * @param records all that have some
 * @param leftRecords values of records that are not this person's to edit
 * @param leftFields values of fields that are not
 */
record CorrectionPlan(
        List<Line> lines, Map<Field<?>, Integer> values, List<RecordRef> records, int leftRecords, int leftFields) {

    /** One value of one record. */
    record Line(CrmRecord record, Correction correction) {}

    int count(Set<Field<?>> chosen) {
        return values.entrySet().stream()
                .filter(entry -> chosen.contains(entry.getKey()))
                .mapToInt(Map.Entry::getValue)
                .sum();
    }

    boolean isEmpty() {
        return values.isEmpty();
    }
}
