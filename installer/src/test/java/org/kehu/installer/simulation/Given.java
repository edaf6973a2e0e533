package org.kehu.installer.simulation;

import java.util.List;
import java.util.UUID;
import org.kehu.common.record.RecordRef;

/**
 * A unit that a device took from its person and said yes to.
 *
 * @param typed values that the person typed into fields of existing records
 * @param added what counters of existing records were increased by
 */
record Given(UUID unit, UUID operation, String what, List<Typed> typed, List<Added> added) {
    record Typed(RecordRef record, String field, Object value) {}

    record Added(RecordRef record, String field, long delta) {}
}
