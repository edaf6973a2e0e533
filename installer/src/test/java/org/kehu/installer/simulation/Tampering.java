package org.kehu.installer.simulation;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.kehu.common.command.ServerTx;
import org.kehu.common.command.TxStore;
import org.kehu.common.ledger.Faults;
import org.kehu.common.sync.ClientStore;
import org.kehu.common.sync.ClientTx;

/** Stores whose transactions somebody looks at first. */
final class Tampering {
    private Tampering() {}

    /** Called instead of a method of a transaction; may put other arguments in place of those given. */
    interface In<T> {
        @Nullable Object made(T tx, Method method, @Nullable Object[] arguments, Tampered.Rest rest) throws Throwable;
    }

    static TxStore<ServerTx> server(TxStore<ServerTx> store, In<ServerTx> call) {
        return new TxStore<>() {
            @Override
            public <R> R transact(Function<ServerTx, R> work) {
                return store.transact(tx -> work.apply(Tampered.port(
                        ServerTx.class, tx, (method, arguments, rest) -> call.made(tx, method, arguments, rest))));
            }
        };
    }

    static ClientStore device(ClientStore store, In<ClientTx> call) {
        return new ClientStore() {
            @Override
            public <R> R transact(Function<ClientTx, R> work) {
                return store.transact(tx -> work.apply(Tampered.port(
                        ClientTx.class, tx, (method, arguments, rest) -> call.made(tx, method, arguments, rest))));
            }
        };
    }

    /** What the work answers is answered, and nothing of it is kept. */
    static <R> R forgotten(TxStore<ServerTx> store, Function<ServerTx, R> work) {
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

    /** What the work answers is answered though the disk was too full to keep it. */
    static ClientStore deaf(ClientStore store) {
        return new ClientStore() {
            @Override
            public <R> R transact(Function<ClientTx, R> work) {
                List<R> result = new ArrayList<>();
                try {
                    return store.transact(tx -> {
                        result.add(work.apply(tx));
                        return result.get(0);
                    });
                } catch (DiskFull e) {
                    if (result.isEmpty()) {
                        throw e;
                    }
                    return result.get(0);
                }
            }
        };
    }

    private record Write(Method method, @Nullable Object[] arguments) {}

    /** Some of what was written before a crash stays. */
    static ClientStore leaving(ClientStore store, Set<String> writes) {
        return new ClientStore() {
            @Override
            public <R> R transact(Function<ClientTx, R> work) {
                return statementByStatement(store, writes, work);
            }
        };
    }

    private static <R> R statementByStatement(ClientStore store, Set<String> writes, Function<ClientTx, R> work) {
        List<Write> done = new ArrayList<>();
        try {
            return store.transact(tx -> work.apply(Tampered.port(ClientTx.class, tx, (method, arguments, rest) -> {
                Object result = rest.proceed();
                if (writes.contains(method.getName()) && arguments.length > 0) {
                    done.add(new Write(method, arguments));
                }
                return result;
            })));
        } catch (Crash | DiskFull e) {
            if (!Faults.COMMITTED.equals(e.getMessage())) {
                store.transact(tx -> {
                    done.forEach(write -> again(tx, write));
                    return true;
                });
            }
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
