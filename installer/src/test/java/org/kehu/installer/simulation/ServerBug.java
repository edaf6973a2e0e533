package org.kehu.installer.simulation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.kehu.common.command.Contention;
import org.kehu.common.command.LogRow;
import org.kehu.common.command.ServerTx;
import org.kehu.common.command.TxStore;
import org.kehu.common.customer.Customer;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.RecordRef;
import org.kehu.common.sales.OrderLine;
import org.kehu.common.sync.Net;

/** Defects that servers have been shipped with elsewhere, planted by a store that misbehaves. */
enum ServerBug implements Plant {
    /** Numbers of the log come from a sequence, so that a later one can be seen before an earlier one has committed. */
    SEQUENCE_AS_CURSOR((tx, method, arguments, rest, dice) -> {
        Object result = rest.proceed();
        return method.equals("log") && dice.percent(30) ? withoutLastButOne((List<?>) result) : result;
    }),
    /** The verdict is stored in a transaction of its own, which a crash may prevent. */
    VERDICT_STORED_AFTER_COMMIT(
            (tx, method, arguments, rest, dice) -> method.equals("settle") && dice.percent(10) ? null : rest.proceed()),
    /** Neither roots nor versions: whoever writes last has read first. */
    ROOTS_NOT_LOCKED((tx, method, arguments, rest, dice) -> {
        if (method.equals("lock")) {
            return null;
        }
        try {
            return rest.proceed();
        } catch (Contention e) {
            if (!method.equals("save") || !(arguments[1] instanceof CrmRecord after)) {
                throw e;
            }
            arguments[0] = tx.find(after.type(), after.id());
            return rest.proceed();
        }
    }),
    /** A repeat is not recognised. */
    KEY_NOT_CLAIMED((tx, method, arguments, rest, dice) -> {
        Object result = rest.proceed();
        return method.equals("claim") ? Optional.empty() : result;
    }),
    /** Two transactions read the same last number. */
    NUMBER_GIVEN_TWICE((tx, method, arguments, rest, dice) -> {
        Object result = rest.proceed();
        boolean again = method.equals("nextNumber") && dice.percent(20);
        return again ? (Object) Math.max((Long) Objects.requireNonNull(arguments[1]), (Long) result - 1) : result;
    }),
    /** What was derived in another record is stored and not logged. */
    CHANGE_NOT_LOGGED((tx, method, arguments, rest, dice) -> {
        if (method.equals("append") && arguments[0] instanceof List<?> rows && rows.size() > 1) {
            ServerTx.Counter counter = (ServerTx.Counter) Objects.requireNonNull(arguments[1]);
            arguments[0] = rows.subList(0, rows.size() - 1);
            long cut = counter.seq() - 1;
            arguments[1] =
                    new ServerTx.Counter(cut, Math.min(cut, counter.configurationSeq()), counter.configurationTag());
        }
        return rest.proceed();
    }),
    /** A root comes and goes alone. */
    CHILDREN_LEFT_BEHIND((tx, method, arguments, rest, dice) -> method.equals("under") ? List.of() : rest.proceed()),
    /** A column is missing in the update. */
    FIELD_NOT_STORED((tx, method, arguments, rest, dice) -> {
        if (method.equals("save")
                && arguments[0] instanceof CrmRecord before
                && arguments[1] instanceof CrmRecord after
                && after.type() == Customer.TYPE) {
            arguments[1] = after.with(Customer.NOTES, before.get(Customer.NOTES));
        }
        return rest.proceed();
    }),
    /** A sum is made before its last part is there. */
    ROLL_UP_MISSES_A_CHILD((tx, method, arguments, rest, dice) -> {
        Object result = rest.proceed();
        return method.equals("children")
                        && arguments[0] == OrderLine.TYPE
                        && result instanceof List<?> all
                        && !all.isEmpty()
                        && dice.percent(20)
                ? all.subList(0, all.size() - 1)
                : result;
    }),
    /** A unit is no transaction. */
    UNIT_HALF_STORED(
            (tx, method, arguments, rest, dice) -> method.equals("save") && dice.percent(3) ? null : rest.proceed()),
    /** A verdict that was purged is decided again. */
    MARK_FORGOTTEN((tx, method, arguments, rest, dice) -> method.equals("settledMark") ? (Object) 0L : rest.proceed()),
    /** What a query of a device book found once is carried for ever. */
    LEFT_THE_BOOK_AND_STAYS(null) {
        @Override
        public TxStore<ServerTx> server(TxStore<ServerTx> store, Dice dice) {
            Set<Object> found = new HashSet<>();
            return Tampering.server(store, (tx, method, arguments, rest) -> {
                Object result = rest.proceed();
                if (!method.getName().equals("meant") || !(result instanceof Set<?> meant)) {
                    return result;
                }
                found.addAll(meant);
                Set<Object> stays = new HashSet<>(found);
                stays.retainAll((Collection<?>) Objects.requireNonNull(arguments[2]));
                return stays;
            });
        }
    },
    /** The server answers before its commit is safe, and then it is not. */
    ACKNOWLEDGED_BEFORE_COMMIT(null) {
        @Override
        public TxStore<ServerTx> server(TxStore<ServerTx> store, Dice dice) {
            return new TxStore<>() {
                @Override
                public <R> R transact(Function<ServerTx, R> work) {
                    return dice.percent(3) ? Tampering.forgotten(store, work) : store.transact(work);
                }
            };
        }
    },
    /** Changes are read from a replica that lags behind. */
    READ_FROM_A_REPLICA(null) {
        @Override
        public TxStore<ServerTx> server(TxStore<ServerTx> store, Dice dice) {
            Map<RecordRef, CrmRecord> older = new HashMap<>();
            return Tampering.server(store, (tx, method, arguments, rest) -> {
                if (method.getName().equals("save") && arguments[0] instanceof CrmRecord before) {
                    older.put(before.ref(), before);
                }
                Object result = rest.proceed();
                return method.getName().equals("findAll") && dice.percent(20) ? lagging(result, older) : result;
            });
        }
    },
    /** What builds on a unit that has to wait is decided before it. */
    ORDER_OF_UNITS_IGNORED(null) {
        @Override
        public TxStore<ServerTx> server(TxStore<ServerTx> store, Dice dice) {
            Map<Object, Integer> waits = new HashMap<>();
            return Tampering.server(store, (tx, method, arguments, rest) -> {
                boolean claim =
                        method.getName().equals("claim") && !Long.valueOf(0).equals(arguments[2]);
                if (claim && waits.computeIfAbsent(arguments[0], unit -> dice.percent(20) ? 3 : 0) > 0) {
                    waits.merge(arguments[0], -1, Integer::sum);
                    throw new Contention("planted");
                }
                return rest.proceed();
            });
        }

        @Override
        public Net net(Net net, Dice dice) {
            return WireBug.withoutDependencies(net);
        }
    };

    private final @Nullable Call call;

    ServerBug(@Nullable Call call) {
        this.call = call;
    }

    /** As {@link Tampering.In}, with the method's name and the dice. */
    private interface Call {
        @Nullable Object made(ServerTx tx, String method, @Nullable Object[] arguments, Tampered.Rest rest, Dice dice)
                throws Throwable;
    }

    @Override
    public TxStore<ServerTx> server(TxStore<ServerTx> store, Dice dice) {
        Call own = Objects.requireNonNull(call);
        return Tampering.server(
                store, (tx, method, arguments, rest) -> own.made(tx, method.getName(), arguments, rest, dice));
    }

    private static List<?> withoutLastButOne(@Nullable List<?> rows) {
        List<UUID> units = Objects.requireNonNull(rows).stream()
                .map(row -> ((LogRow) row).unit())
                .distinct()
                .toList();
        if (units.size() < 3) {
            return rows;
        }
        UUID slow = units.get(units.size() - 2);
        return rows.stream().filter(row -> !((LogRow) row).unit().equals(slow)).toList();
    }

    private static List<CrmRecord> lagging(@Nullable Object found, Map<RecordRef, CrmRecord> older) {
        List<CrmRecord> records = new ArrayList<>();
        for (Object one : (List<?>) Objects.requireNonNull(found)) {
            CrmRecord record = (CrmRecord) one;
            records.add(older.getOrDefault(record.ref(), record));
        }
        return records;
    }
}
