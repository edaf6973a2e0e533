package org.kehu.common.sync;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.Field;
import org.kehu.common.record.RecordRef;
import org.kehu.common.record.RecordSchema;
import org.kehu.common.record.RecordType;

/** Keeps the stubs true while records come and go: one for each record that is not held and that a held one leads to. */
final class Linked {
    private final ClientTx tx;
    private final RecordSchema schema;
    private final LinkStubs stubs;

    Linked(ClientTx tx, RecordSchema schema) {
        this.tx = tx;
        this.schema = schema;
        this.stubs = tx.stubs();
    }

    /** A stub for each link and no other, and the names of all are asked for anew. */
    void wantAll() {
        stubs.all().forEach((target, link) -> {
            CrmRecord leading = base(link.record());
            if (leading == null || !link.equals(links(leading).get(target))) {
                release(target);
            }
        });
        stubs.wantAll();
        for (RecordRef ref : tx.bases()) {
            CrmRecord base = tx.base(ref);
            if (base != null) {
                wantAll(links(base));
            }
        }
    }

    /**
     * Where rights are others, what names a record may be hidden from now on. All names go at once, for the rest of the round may
     * not come to pass: on a full disk, or amid a snapshot.
     */
    void unname(@Nullable String before, @Nullable String now) {
        if (SyncState.areOther(before, now) && stubs.unname()) {
            tx.noteLoss();
        }
    }

    private void wantAll(Map<RecordRef, TitleLink> links) {
        links.forEach((target, link) -> {
            if (stubs.via(target) == null && !isHeld(target)) {
                stubs.want(target, link);
            }
        });
    }

    /** A record came, or changed. @param held what was there before */
    void put(@Nullable CrmRecord held, CrmRecord record) {
        came(record.ref());
        Map<RecordRef, TitleLink> links = links(record);
        wantAll(links);
        if (held != null) {
            links(held).keySet().stream()
                    .filter(target -> !links.containsKey(target))
                    .forEach(this::release);
        }
    }

    /** It is here as a whole now. */
    void came(RecordRef ref) {
        if (stubs.via(ref) != null) {
            stubs.remove(ref);
        }
    }

    /** A record went, and its links with it. */
    void removed(CrmRecord held) {
        links(held).keySet().forEach(this::release);
    }

    /** A record may not be seen any more; perhaps its name still may. */
    void left(RecordRef ref) {
        TitleLink link = another(ref);
        if (link != null) {
            stubs.want(ref, link);
        }
    }

    private void release(RecordRef target) {
        if (stubs.via(target) == null) {
            return;
        }
        TitleLink link = another(target);
        if (link == null) {
            stubs.remove(target);
            tx.noteLoss();
        } else {
            stubs.want(target, link);
        }
    }

    /** By what the server said, not by what is seen: what only the outbox made goes without anybody being told. */
    private @Nullable TitleLink another(RecordRef target) {
        TitleLink leading = stubs.leading(target);
        return leading != null
                ? leading
                : tx.bases().stream()
                        .map(tx::base)
                        .filter(Objects::nonNull)
                        .map(base -> links(base).get(target))
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null);
    }

    private boolean isHeld(RecordRef ref) {
        return base(ref) != null;
    }

    private @Nullable CrmRecord base(RecordRef ref) {
        RecordType type = schema.find(ref.type());
        return type == null ? null : tx.hasBase(ref) ? tx.base(ref) : tx.find(type, ref.id());
    }

    private Map<RecordRef, TitleLink> links(CrmRecord record) {
        Map<RecordRef, TitleLink> links = new LinkedHashMap<>();
        if (!record.type().isConfiguration()) {
            for (Field<?> field : record.type().fields()) {
                RecordType target = field.target() == null ? null : schema.find(Objects.requireNonNull(field.target()));
                Object id = target == null || target.isConfiguration() || record.withholds(field)
                        ? null
                        : record.get(field);
                if (id instanceof UUID uuid && target != null) {
                    links.put(new RecordRef(target.name(), uuid), new TitleLink(record.ref(), field.name()));
                }
            }
        }
        return links;
    }
}
