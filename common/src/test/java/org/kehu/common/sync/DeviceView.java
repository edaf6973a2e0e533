package org.kehu.common.sync;

import java.util.Map;
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
        Map<RecordRef, CrmRecord> view = new TreeMap<>();
        for (RecordType type : Kehu.SCHEMA.types()) {
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

    /** What a person would see if the whole outbox were decided again on the base. Changes nothing. */
    public static Map<RecordRef, CrmRecord> recomputed(ClientStore store, LocalDoor door) {
        Map<RecordRef, CrmRecord> result = new TreeMap<>();
        try {
            store.transact(tx -> {
                tx.bases().forEach(ref -> restore(tx, ref));
                tx.outbox().forEach(unit -> door.again(tx, unit));
                result.putAll(view(tx));
                throw new OnlyLooking();
            });
        } catch (OnlyLooking e) {
            return result;
        }
        throw new IllegalStateException("a transaction that fails cannot return");
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
