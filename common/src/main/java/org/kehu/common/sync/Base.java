package org.kehu.common.sync;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.RecordRef;
import org.kehu.common.record.RecordSchema;
import org.kehu.common.record.RecordType;

/** What the server last said, being brought up to date within one transaction; notes what that changes. */
final class Base {
    private final ClientTx tx;
    private final RecordSchema schema;
    private final Set<RecordRef> touched = new LinkedHashSet<>();
    private final Map<RecordRef, Set<String>> lost = new LinkedHashMap<>();
    private final Linked linked;
    private boolean configurationTouched;
    private boolean told;

    Base(ClientTx tx, RecordSchema schema) {
        this.tx = tx;
        this.schema = schema;
        this.linked = new Linked(tx, schema);
    }

    /** Records that differ now, and their parents. */
    Set<RecordRef> touched() {
        return touched;
    }

    /** What may not be seen any more: names of fields by record, none where it left as a whole. */
    Map<RecordRef, Set<String>> lost() {
        return lost;
    }

    /** Whether a page told what was lost; what is not in a snapshot may also be what a restored server has lost. */
    boolean told() {
        return told;
    }

    boolean configurationTouched() {
        return configurationTouched;
    }

    /** Of a type that is not declared here, nothing is held. */
    private @Nullable CrmRecord find(RecordRef ref) {
        RecordType type = schema.find(ref.type());
        if (type == null) {
            return null;
        }
        return tx.hasBase(ref) ? tx.base(ref) : tx.find(type, ref.id());
    }

    boolean holds(RecordRef ref) {
        return find(ref) != null;
    }

    private void put(CrmRecord record) {
        CrmRecord held = find(record.ref());
        if (!record.equals(held)) {
            put(held, record);
            linked.put(held, record);
        }
    }

    /** Of a part: where links lead is looked at when all of it is here. */
    private void putPart(CrmRecord record) {
        CrmRecord held = find(record.ref());
        if (!record.equals(held)) {
            put(held, record);
            linked.came(record.ref());
        }
    }

    private void put(@Nullable CrmRecord held, CrmRecord record) {
        RecordRef ref = record.ref();
        if (held != null && !held.withheld().containsAll(record.withheld())) {
            Set<String> fields = new HashSet<>(record.withheld());
            fields.removeAll(held.withheld());
            lost.put(ref, fields);
        }
        if (tx.hasBase(ref)) {
            tx.keepBase(ref, record);
        } else {
            tx.putView(record);
        }
        touch(record);
    }

    void remove(RecordRef ref) {
        CrmRecord held = find(ref);
        if (held == null) {
            return;
        }
        if (tx.hasBase(ref)) {
            tx.keepBase(ref, null);
        } else {
            tx.removeView(ref);
        }
        touch(held);
        linked.removed(held);
    }

    private void leave(RecordRef ref) {
        boolean known = holds(ref) || tx.stubs().via(ref) != null;
        remove(ref);
        lost.put(ref, Set.of());
        if (known) {
            linked.left(ref); // also of what was known by its name: that may be another one now
        }
    }

    private void touch(CrmRecord record) {
        touched.add(record.ref());
        configurationTouched |= record.type().isConfiguration();
        RecordRef parent = DecidingTx.parentOf(record);
        if (parent != null) {
            touched.add(parent);
        }
    }

    void show(FieldsNow fields) {
        CrmRecord held = find(fields.record());
        if (held != null) {
            put(fields.applyTo(held));
        }
    }

    void take(ChangesPage page) {
        told = true;
        tx.readAhead(page.puts().stream().map(CrmRecord::ref).toList());
        page.puts().forEach(this::put);
        page.deletes().forEach(this::remove);
        page.leaves().forEach(this::leave);
        page.fields().forEach(this::show);
    }

    /**
     * Takes a part of a snapshot: its records, and nothing else within its ranges. Records are passed over of which a page
     * has told that is as of later than the part: only the place in the log tells which is newer, a revision alone does not.
     */
    void take(SnapshotPart part) {
        Set<RecordRef> known = tx.metSince(part.asOf());
        Set<RecordRef> there = part.records().stream().map(CrmRecord::ref).collect(Collectors.toSet());
        Set<RecordRef> bases = part.ranges().isEmpty() ? Set.of() : tx.bases();
        // what is held is asked for first, by range: of what is not, no record needs to be looked for
        List<RecordRef> gone = part.ranges().stream()
                .flatMap(range -> held(range, bases).stream())
                .filter(ref -> !there.contains(ref) && !known.contains(ref))
                .toList();
        part.records().stream().filter(record -> !known.contains(record.ref())).forEach(this::putPart);
        gone.forEach(this::leave);
    }

    /** Takes what a bucket should hold, and lets everything else in it go. */
    void take(Repair repair) {
        repair.records().forEach(this::put);
        Set<RecordRef> there = repair.records().stream().map(CrmRecord::ref).collect(Collectors.toSet());
        Set<RecordRef> bases = tx.bases();
        for (RecordType type : schema.types()) {
            held(new KeyRange(type.name(), null, null), bases).stream()
                    .filter(ref -> Digest.bucket(ref.id()) == repair.bucket() && !there.contains(ref))
                    .forEach(this::leave);
        }
    }

    private List<RecordRef> held(KeyRange range, Set<RecordRef> bases) {
        RecordType type = schema.find(range.type());
        if (type == null) {
            return List.of();
        }
        Set<UUID> ids = new HashSet<>(tx.ids(type, range));
        bases.stream()
                .filter(ref -> ref.type().equals(type.name()) && range.contains(ref.id()))
                .forEach(ref -> ids.add(ref.id()));
        return ids.stream().map(id -> new RecordRef(type.name(), id)).sorted().toList();
    }
}
