package org.kehu.installer.simulation;

import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.Field;
import org.kehu.common.sync.ClientStore;
import org.kehu.common.sync.ClientTx;
import org.kehu.common.sync.LinkStubs;
import org.kehu.common.sync.OutboxUnit;
import org.kehu.common.sync.SyncState;

/** Defects that clients have been shipped with elsewhere, planted by a store that misbehaves. */
enum DeviceBug implements Plant {
    /** A refused command leaves the outbox and goes nowhere. */
    REFUSED_COMMAND_DROPPED((tx, method, arguments, rest, dice) -> method.equals("putTray") ? null : rest.proceed()),
    /** What has been sent counts as done. */
    UNIT_DROPPED_WHEN_SENT((tx, method, arguments, rest, dice) -> {
        if (method.equals("putOutbox")
                && arguments[0] instanceof OutboxUnit unit
                && unit.sent()
                && unit.verdict() == null) {
            tx.removeOutbox(unit.id());
            return null;
        }
        return rest.proceed();
    }),
    /** Nobody notes what the server has said. */
    VERDICT_NOT_KEPT((tx, method, arguments, rest, dice) ->
            method.equals("putOutbox") && arguments[0] instanceof OutboxUnit unit && unit.verdict() != null
                    ? null
                    : rest.proceed()),
    /** Taking all anew empties the outbox too. */
    OUTBOX_LOST_WHEN_TAKEN_ANEW((tx, method, arguments, rest, dice) -> {
        if (begins(method, arguments)) {
            tx.outbox().forEach(unit -> tx.removeOutbox(unit.id()));
        }
        return rest.proceed();
    }),
    /** Taking all anew empties the tray too. */
    TRAY_LOST_WHEN_TAKEN_ANEW((tx, method, arguments, rest, dice) -> {
        if (begins(method, arguments)) {
            tx.tray().forEach(entry -> tx.removeTray(entry.unit()));
        }
        return rest.proceed();
    }),
    /** A new copy of a record is laid over the old one, whose hidden values shine through. */
    HIDDEN_VALUE_KEPT((tx, method, arguments, rest, dice) -> {
        if (method.equals("putView") && arguments[0] instanceof CrmRecord record) {
            arguments[0] = over(tx.find(record.type(), record.id()), record);
        }
        return rest.proceed();
    }),
    /** What the server last said is forgotten once somebody edits it. */
    BASE_NOT_KEPT((tx, method, arguments, rest, dice) -> method.equals("keepBase") ? null : rest.proceed()),
    /** A base copy outlives the edit that it was kept for. */
    BASE_NOT_DROPPED((tx, method, arguments, rest, dice) -> method.equals("dropBase") ? null : rest.proceed()),
    /** Once the last record is gone that led to another, the other's name stays. */
    NAME_KEPT((tx, method, arguments, rest, dice) -> method.equals("stubs")
            ? Tampered.port(
                    LinkStubs.class,
                    tx.stubs(),
                    (called, given, then) -> called.getName().equals("remove") ? null : then.proceed())
            : rest.proceed()),
    /** A pull writes over what waits in the outbox. */
    PULL_OVERWRITES_THE_VIEW((tx, method, arguments, rest, dice) ->
            method.equals("hasBase") && dice.percent(20) ? (Object) false : rest.proceed()),
    /** A device writes statement by statement: what came before a crash stays. */
    APPLIED_WITHOUT_TRANSACTION(null) {
        @Override
        public ClientStore client(ClientStore store, Dice dice) {
            Set<String> all = new HashSet<>(RECORDS);
            all.addAll(Set.of("putOutbox", "removeOutbox", "putTray", "state"));
            return Tampering.leaving(store, all);
        }
    },
    /** The place in the log is noted before the page is there. */
    CHECKPOINT_SAVED_FIRST(null) {
        @Override
        public ClientStore client(ClientStore store, Dice dice) {
            return Tampering.leaving(store, Set.of("state"));
        }
    },
    /** A change is saved in one transaction, and what is to be sent in another. */
    OUTBOX_WRITTEN_APART(null) {
        @Override
        public ClientStore client(ClientStore store, Dice dice) {
            return Tampering.leaving(store, RECORDS);
        }
    },
    /** What was written before the disk was full stays. */
    HALF_SAVED_WHEN_FULL(null) {
        @Override
        public ClientStore client(ClientStore store, Dice dice) {
            return Tampering.leaving(store, Set.of("putOutbox", "putTray", "putJournal"));
        }
    },
    /** A commit fails, and nobody looks. */
    FAILED_COMMIT_ACKNOWLEDGED(null) {
        @Override
        public ClientStore client(ClientStore store, Dice dice) {
            return Tampering.deaf(store);
        }
    };

    private static final Set<String> RECORDS = Set.of("save", "putView", "removeView", "keepBase", "dropBase");

    private final @Nullable Call call;

    DeviceBug(@Nullable Call call) {
        this.call = call;
    }

    /** As {@link Tampering.In}, with the method's name and the dice. */
    private interface Call {
        @Nullable Object made(ClientTx tx, String method, @Nullable Object[] arguments, Tampered.Rest rest, Dice dice)
                throws Throwable;
    }

    @Override
    public ClientStore client(ClientStore store, Dice dice) {
        Call own = Objects.requireNonNull(call);
        return Tampering.device(
                store, (tx, method, arguments, rest) -> own.made(tx, method.getName(), arguments, rest, dice));
    }

    private static boolean begins(String method, @Nullable Object[] arguments) {
        return method.equals("state")
                && arguments.length > 0
                && arguments[0] instanceof SyncState state
                && SyncState.Snapshot.BEGIN.equals(state.snapshot());
    }

    private static CrmRecord over(@Nullable CrmRecord old, CrmRecord record) {
        CrmRecord mixed = record;
        for (String name : record.withheld()) {
            Field<?> field = record.type().field(name);
            if (old != null && !old.withholds(field)) {
                mixed = with(mixed.showing(Set.of(name)), field, old);
            }
        }
        return mixed;
    }

    private static <V> CrmRecord with(CrmRecord record, Field<V> field, CrmRecord from) {
        return record.with(field, from.get(field));
    }
}
