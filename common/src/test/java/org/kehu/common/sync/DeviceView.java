package org.kehu.common.sync;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.kehu.common.Kehu;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.RecordRef;
import org.kehu.common.record.RecordType;

/** Looks into a device for what sync promises of it. */
public final class DeviceView {
    private DeviceView() {}

    /** What a person sees. */
    public static Map<RecordRef, CrmRecord> view(ClientTx tx) {
        return view(tx, Kehu.SCHEMA.types());
    }

    static Map<RecordRef, CrmRecord> view(ClientTx tx, List<RecordType> types) {
        Map<RecordRef, CrmRecord> view = new TreeMap<>();
        for (RecordType type : types) {
            tx.ids(type, new KeyRange(type.name(), null, null)).forEach(id -> {
                CrmRecord record = tx.find(type, id);
                if (record != null) {
                    view.put(record.ref(), record);
                }
            });
        }
        return view;
    }

    /** What the server last said. */
    public static Map<RecordRef, CrmRecord> base(ClientTx tx) {
        Map<RecordRef, CrmRecord> base = view(tx);
        for (RecordRef ref : tx.bases()) {
            CrmRecord kept = tx.base(ref);
            if (kept == null) {
                base.remove(ref);
            } else {
                base.put(ref, kept);
            }
        }
        return base;
    }

    /** What a person would see otherwise if the whole outbox were decided again on the base: nothing. Changes nothing. */
    public static List<String> differences(ClientStore store, LocalDoor door) {
        List<String> differences = new ArrayList<>();
        try {
            store.transact(tx -> {
                Map<RecordRef, Optional<CrmRecord>> seen = new TreeMap<>();
                tx.bases().forEach(ref -> seen.put(ref, find(tx, ref)));
                seen.keySet().forEach(ref -> restore(tx, ref));
                tx.outbox().forEach(unit -> StillToCome.decided(door, tx, unit));
                tx.bases().forEach(ref -> seen.computeIfAbsent(ref, added -> Optional.ofNullable(tx.base(added))));
                seen.forEach((ref, was) -> {
                    if (!was.equals(find(tx, ref))) {
                        differences.add("%s: should be %s, is %s".formatted(ref, find(tx, ref), was));
                    }
                });
                throw new OnlyLooking();
            });
        } catch (OnlyLooking e) {
            return differences;
        }
        throw new IllegalStateException("a transaction that fails cannot return");
    }

    private static Optional<CrmRecord> find(ClientTx tx, RecordRef ref) {
        return Optional.ofNullable(tx.find(Kehu.SCHEMA.type(ref.type()), ref.id()));
    }

    private static void restore(ClientTx tx, RecordRef ref) {
        CrmRecord kept = tx.base(ref);
        if (kept == null) {
            tx.removeView(ref);
        } else {
            tx.putView(kept);
        }
        tx.dropBase(ref);
    }

    private static final class OnlyLooking extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
