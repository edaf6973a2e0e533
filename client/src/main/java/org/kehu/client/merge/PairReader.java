package org.kehu.client.merge;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kehu.client.desk.RecordDesk;
import org.kehu.common.command.MergeRecords;
import org.kehu.common.duplicate.Likening;
import org.kehu.common.query.RecordQuery;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.Field;
import org.kehu.common.record.FieldKind;
import org.kehu.common.record.RecordRef;

/** Reads two records and what hangs on them. Off the FX thread. */
final class PairReader {
    private final RecordDesk desk;

    PairReader(RecordDesk desk) {
        this.desk = desk;
    }

    /** Null if one of them is not held, or in the bin. */
    @Nullable MergedPair read(RecordRef first, RecordRef second) {
        Map<RecordRef, CrmRecord> both = desk.records().findAll(List.of(first, second));
        CrmRecord left = both.get(first);
        CrmRecord right = both.get(second);
        if (left == null || right == null || left.isDeleted() || right.isDeleted()) {
            return null;
        }
        return new MergedPair(
                left,
                right,
                new Likening(left.type(), desk.baseCurrency()).of(left, right),
                desk.records().titles(linked(both.values())),
                links(first),
                links(second));
    }

    /** How many records point to one, by their types. */
    Map<String, Long> links(RecordRef record) {
        Map<String, Long> links = new LinkedHashMap<>();
        for (RecordQuery query : MergeRecords.pointing(desk.schema(), record)) {
            long many = desk.records().count(query);
            if (many > 0) {
                links.merge(query.type(), many, Long::sum);
            }
        }
        return links;
    }

    private static Set<RecordRef> linked(Collection<CrmRecord> records) {
        Set<RecordRef> linked = new HashSet<>();
        for (CrmRecord record : records) {
            for (Field<?> field : record.type().fields()) {
                if (field.kind() == FieldKind.LINK
                        && !record.withholds(field)
                        && record.get(field) instanceof UUID id) {
                    linked.add(new RecordRef(Objects.requireNonNull(field.target()), id));
                }
            }
        }
        return linked;
    }
}
