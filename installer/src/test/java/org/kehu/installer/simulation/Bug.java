package org.kehu.installer.simulation;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.kehu.common.command.LogRow;
import org.kehu.common.command.ServerTx;
import org.kehu.common.command.TxStore;
import org.kehu.common.sync.ChangesPage;
import org.kehu.common.sync.ClientStore;
import org.kehu.common.sync.ClientTx;
import org.kehu.common.sync.Net;

/** Defects that sync has been shipped with elsewhere, planted by a port that misbehaves. */
enum Bug implements Plant {
    /** Numbers of the log come from a sequence, so that a later one can be seen before an earlier one has committed. */
    SEQUENCE_AS_CURSOR {
        @Override
        public TxStore<ServerTx> server(TxStore<ServerTx> store, Dice dice) {
            return tampered(store, (method, arguments, rest) -> {
                Object result = rest.proceed();
                boolean slow = method.getName().equals("log") && dice.percent(30);
                return slow ? withoutLastButOne((List<?>) result) : result;
            });
        }
    },
    /** A refused command leaves the outbox and goes nowhere. */
    REFUSED_COMMAND_DROPPED {
        @Override
        public ClientStore client(ClientStore store, Dice dice) {
            return tamperedDevice(
                    store, (method, arguments, rest) -> method.getName().equals("putTray") ? null : rest.proceed());
        }
    },
    /** What somebody may not see any more stays on his device. */
    LEAVE_SKIPPED {
        @Override
        public Net net(Net net, Dice dice) {
            return Tampered.port(Net.class, net, (method, arguments, rest) -> {
                Object reply = rest.proceed();
                return reply instanceof ChangesPage page ? withoutLeaves(page) : reply;
            });
        }
    },
    /** The server answers before its commit is safe, and then it is not. */
    ACKNOWLEDGED_BEFORE_COMMIT {
        @Override
        public TxStore<ServerTx> server(TxStore<ServerTx> store, Dice dice) {
            return new TxStore<>() {
                @Override
                public <R> R transact(Function<ServerTx, R> work) {
                    return dice.percent(3) ? forgotten(store, work) : store.transact(work);
                }
            };
        }
    },
    /** The verdict is stored in a transaction of its own, which a crash may prevent. */
    VERDICT_STORED_AFTER_COMMIT {
        @Override
        public TxStore<ServerTx> server(TxStore<ServerTx> store, Dice dice) {
            return tampered(
                    store,
                    (method, arguments, rest) ->
                            method.getName().equals("settle") && dice.percent(10) ? null : rest.proceed());
        }
    },
    /** A device writes statement by statement: what came before a crash stays. */
    APPLIED_WITHOUT_TRANSACTION {
        @Override
        public ClientStore client(ClientStore store, Dice dice) {
            return new ClientStore() {
                @Override
                public <R> R transact(Function<ClientTx, R> work) {
                    return statementByStatement(store, work);
                }
            };
        }
    };

    private static final Set<String> WRITES = Set.of(
            "save", "putView", "removeView", "keepBase", "dropBase", "putOutbox", "removeOutbox", "putTray", "state");

    private static TxStore<ServerTx> tampered(TxStore<ServerTx> store, Tampered.Call call) {
        return new TxStore<>() {
            @Override
            public <R> R transact(Function<ServerTx, R> work) {
                return store.transact(tx -> work.apply(Tampered.port(ServerTx.class, tx, call)));
            }
        };
    }

    private static ClientStore tamperedDevice(ClientStore store, Tampered.Call call) {
        return new ClientStore() {
            @Override
            public <R> R transact(Function<ClientTx, R> work) {
                return store.transact(tx -> work.apply(Tampered.port(ClientTx.class, tx, call)));
            }
        };
    }

    private static List<?> withoutLastButOne(List<?> rows) {
        List<UUID> units =
                rows.stream().map(row -> ((LogRow) row).unit()).distinct().toList();
        if (units.size() < 3) {
            return rows;
        }
        UUID slow = units.get(units.size() - 2);
        return rows.stream().filter(row -> !((LogRow) row).unit().equals(slow)).toList();
    }

    private static ChangesPage withoutLeaves(ChangesPage page) {
        return new ChangesPage(
                page.action(),
                page.from(),
                page.fromPlace(),
                page.next(),
                page.nextPlace(),
                page.head(),
                page.more(),
                page.serverTime(),
                page.fingerprint(),
                page.puts(),
                page.deletes(),
                List.of(),
                page.fields());
    }

    private static <R> R forgotten(TxStore<ServerTx> store, Function<ServerTx, R> work) {
        List<R> result = new ArrayList<>();
        try {
            return store.transact(tx -> {
                result.add(work.apply(tx));
                throw new Crash("after the answer");
            });
        } catch (Crash e) {
            return result.get(0);
        }
    }

    private record Write(Method method, @Nullable Object[] arguments) {}

    private static <R> R statementByStatement(ClientStore store, Function<ClientTx, R> work) {
        List<Write> done = new ArrayList<>();
        try {
            return store.transact(tx -> work.apply(Tampered.port(ClientTx.class, tx, (method, arguments, rest) -> {
                Object result = rest.proceed();
                if (WRITES.contains(method.getName()) && arguments.length > 0) {
                    done.add(new Write(method, arguments));
                }
                return result;
            })));
        } catch (Crash e) {
            store.transact(tx -> {
                done.forEach(write -> again(tx, write));
                return true;
            });
            throw e;
        }
    }

    private static void again(ClientTx tx, Write write) {
        try {
            write.method().invoke(tx, write.arguments());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
