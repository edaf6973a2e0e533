package org.kehu.common.sync;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kehu.common.command.RecordTx;
import org.kehu.common.query.RecordQuery;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.Field;
import org.kehu.common.record.RecordRef;
import org.kehu.common.record.RecordType;

/**
 * The view while one unit is decided on it: notes what the decision depends on and what it changes, and keeps the base of
 * what it changes.
 */
final class DecidingTx implements RecordTx {
    private static final UUID ANY = new UUID(0, 0);
    private final ClientTx tx;
    private final boolean trying;
    private final Set<RecordRef> reads = new LinkedHashSet<>();
    private final Set<RecordRef> writes = new LinkedHashSet<>();
    private final Deque<Runnable> saved = new ArrayDeque<>();

    DecidingTx(ClientTx tx) {
        this(tx, false);
    }

    private DecidingTx(ClientTx tx, boolean trying) {
        this.tx = tx;
        this.trying = trying;
    }

    /** What is decided on it is not stored. */
    static DecidingTx trying(ClientTx tx) {
        return new DecidingTx(tx, true);
    }

    ClientTx device() {
        return tx;
    }

    Set<RecordRef> reads() {
        return reads;
    }

    Set<RecordRef> writes() {
        return writes;
    }

    /** Stands for every record of a type: what a query found depends on each that is there, and on each that comes. */
    static RecordRef any(String type) {
        return new RecordRef(type, ANY);
    }

    /** The parent of a child record, null for a root. */
    static @Nullable RecordRef parentOf(CrmRecord record) {
        Field<UUID> link = record.type().parent();
        UUID parent = link == null || record.withholds(link) ? null : record.get(link);
        return link == null || parent == null ? null : new RecordRef(Objects.requireNonNull(link.target()), parent);
    }

    @Override
    public void lock(SortedSet<RecordRef> roots) {
        // transactions of one device run one after the other
    }

    @Override
    public void readAhead(Collection<RecordRef> records) {
        tx.readAhead(records);
    }

    @Override
    public @Nullable UUID parent(RecordType child, UUID id) {
        reads.add(new RecordRef(child.name(), id));
        return tx.parent(child, id);
    }

    @Override
    public @Nullable CrmRecord find(RecordType type, UUID id) {
        reads.add(new RecordRef(type.name(), id));
        return tx.find(type, id);
    }

    @Override
    public List<CrmRecord> children(RecordType child, UUID parent) {
        Field<UUID> link = Objects.requireNonNull(child.parent());
        reads.add(new RecordRef(Objects.requireNonNull(link.target()), parent));
        return tx.children(child, parent);
    }

    @Override
    public Map<UUID, List<CrmRecord>> children(RecordType child, Collection<UUID> parents) {
        String target =
                Objects.requireNonNull(Objects.requireNonNull(child.parent()).target());
        parents.forEach(parent -> reads.add(new RecordRef(target, parent)));
        return tx.children(child, parents);
    }

    @Override
    public List<CrmRecord> list(RecordQuery query) {
        reads.add(any(query.type()));
        return tx.list(query);
    }

    @Override
    public void save(@Nullable CrmRecord before, CrmRecord after) {
        if (trying) {
            return;
        }
        boolean first = !tx.hasBase(after.ref());
        saved.push(() -> takeBack(before, after.ref(), first));
        if (first) {
            tx.keepBase(after.ref(), before);
        }
        tx.save(before, after);
        writes.add(after.ref());
        RecordRef parent = parentOf(after);
        if (parent != null) {
            writes.add(parent);
        }
    }

    /** Leaves the view as it was: what failed half-way did nothing. */
    void takeBack() {
        saved.forEach(Runnable::run);
        saved.clear();
        writes.clear();
    }

    private void takeBack(@Nullable CrmRecord before, RecordRef ref, boolean first) {
        if (before == null) {
            tx.removeView(ref);
        } else {
            tx.putView(before);
        }
        if (first) {
            tx.dropBase(ref);
        }
    }
}
