package org.kehu.client.past;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kehu.client.desk.RecordDesk;
import org.kehu.client.field.NamedRecords;
import org.kehu.client.records.Elsewhere;
import org.kehu.client.records.History;
import org.kehu.client.records.Operation;
import org.kehu.common.record.Change;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.Field;
import org.kehu.common.record.Past;
import org.kehu.common.record.RecordPatch;
import org.kehu.common.record.RecordRef;

/** Reads what was done to a record. Blocks: never on the FX thread. */
final class PastReader {
    private static final int MOST = 1000;
    private final RecordDesk desk;
    private final RecordRef ref;

    PastReader(RecordDesk desk, RecordRef ref) {
        this.desk = desk;
        this.ref = ref;
    }

    /** Null if the record is not held here, and the server cannot be asked or shows none. */
    @Nullable PastRecord read() {
        CrmRecord now = now();
        if (now == null) {
            return null;
        }
        History.Known known = desk.history().of(ref, MOST);
        List<Past.Step> steps = steps(known.operations());
        return new PastRecord(
                now, new Past(now, steps), known.whole(), desk.records().titles(linked(now, steps)));
    }

    private @Nullable CrmRecord now() {
        CrmRecord held = desk.records().findAll(List.of(ref)).get(ref);
        Elsewhere.Looked looked = held == null ? desk.elsewhere().look(ref) : null;
        return looked == null ? held : looked.record();
    }

    private List<Past.Step> steps(List<Operation> newestFirst) {
        List<Operation> oldestFirst = new ArrayList<>(newestFirst);
        Collections.reverse(oldestFirst);
        List<Past.Step> steps = new ArrayList<>();
        for (Operation operation : oldestFirst) {
            operation.patches().stream()
                    .filter(patch -> patch.record().equals(ref))
                    .forEach(patch -> steps.add(new Past.Step(operation.at(), patch)));
        }
        return steps;
    }

    private static Set<RecordRef> linked(CrmRecord now, List<Past.Step> steps) {
        Set<RecordRef> linked = new HashSet<>();
        for (Field<?> field : now.type().fields()) {
            if (!now.withholds(field)) {
                linked.addAll(NamedRecords.of(field, now.get(field)));
                steps.forEach(step -> linked.addAll(before(field, step.patch())));
            }
        }
        return linked;
    }

    private static Set<RecordRef> before(Field<?> field, RecordPatch patch) {
        return patch.changes().get(field.name()) instanceof Change.Set set
                ? NamedRecords.of(field, set.before())
                : Set.of();
    }
}
