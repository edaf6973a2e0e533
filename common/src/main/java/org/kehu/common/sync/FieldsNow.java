package org.kehu.common.sync;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.RecordCodec;
import org.kehu.common.record.RecordRef;
import org.kehu.common.record.SystemFields;

/**
 * Fields of a record that its reader may read now and could not, or the other way round.
 *
 * @param revision of the record that the values are of
 * @param shown values as JSON, what is set aside beside them included; one that has none is left out of the JSON but named in {@code appeared}
 * @param appeared fields that may be read now
 * @param withheld all fields that may not
 */
public record FieldsNow(
        RecordRef record, long revision, Map<String, JsonNode> shown, Set<String> appeared, Set<String> withheld) {
    public FieldsNow {
        shown = Map.copyOf(shown);
        appeared = Set.copyOf(appeared);
        withheld = Set.copyOf(withheld);
    }

    /** @param record as its reader sees it now */
    static FieldsNow of(CrmRecord record, Set<String> withheldBefore) {
        Set<String> appeared = new TreeSet<>(withheldBefore);
        appeared.removeAll(record.withheld());
        Map<String, JsonNode> shown = new LinkedHashMap<>();
        RecordCodec.values(record).properties().forEach(entry -> {
            if (appeared.contains(entry.getKey()) || entry.getKey().equals(SystemFields.SET_ASIDE.name())) {
                shown.put(entry.getKey(), entry.getValue());
            }
        });
        return new FieldsNow(record.ref(), record.revision(), shown, appeared, record.withheld());
    }

    /** What was held, with these fields; values of another revision are not mixed in, for the whole record will follow. */
    CrmRecord applyTo(CrmRecord held) {
        if (held.revision() != revision) {
            return held.withholding(union(held.withheld(), withheld));
        }
        CrmRecord now = held.showing(appeared).withholding(union(without(held.withheld(), appeared), withheld));
        for (Map.Entry<String, JsonNode> entry : shown.entrySet()) {
            now = RecordCodec.with(now, entry.getKey(), entry.getValue());
        }
        return now;
    }

    private static Set<String> union(Set<String> one, Set<String> other) {
        Set<String> both = new TreeSet<>(one);
        both.addAll(other);
        return both;
    }

    private static Set<String> without(Set<String> all, Set<String> some) {
        Set<String> left = new TreeSet<>(all);
        left.removeAll(some);
        return left;
    }
}
