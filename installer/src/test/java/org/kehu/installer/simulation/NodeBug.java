package org.kehu.installer.simulation;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.kehu.common.command.Actor;
import org.kehu.common.command.Configuration;
import org.kehu.common.command.ServerTx;
import org.kehu.common.command.TxStore;
import org.kehu.common.sync.ChangesPage;
import org.kehu.common.sync.ChangesRequest;
import org.kehu.common.sync.GivenUnit;
import org.kehu.common.sync.HelloReply;
import org.kehu.common.sync.Net;
import org.kehu.common.sync.RecallReply;
import org.kehu.common.sync.RecallRequest;
import org.kehu.common.sync.SyncAction;

/** Defects that show where there is more than one node, or less of the log than there was. */
enum NodeBug implements Plant {
    /** A node goes by the configuration that it read when it started. */
    STALE_CONFIGURATION {
        @Override
        public TxStore<ServerTx> server(TxStore<ServerTx> store, Dice dice) {
            AtomicReference<ServerTx.@Nullable Counter> read = new AtomicReference<>();
            return Tampering.server(store, (tx, method, arguments, rest) -> {
                Object result = rest.proceed();
                if (method.getName().equals("append") && arguments[1] instanceof ServerTx.Counter own) {
                    read.set(own);
                }
                if (result instanceof Configuration configuration) {
                    read.set(new ServerTx.Counter(configuration.seq(), configuration.seq(), configuration.tag()));
                }
                ServerTx.Counter known = read.get();
                return result instanceof ServerTx.Counter counter && known != null
                        ? new ServerTx.Counter(counter.seq(), known.configurationSeq(), known.configurationTag())
                        : result;
            });
        }
    },
    /** A node takes the newest configuration that it ever read for the one of now, also under an older database. */
    NEWEST_CONFIGURATION_KEPT {
        @Override
        public boolean restores() {
            return true;
        }

        @Override
        public TxStore<ServerTx> server(TxStore<ServerTx> store, Dice dice) {
            AtomicReference<Configuration> newest = new AtomicReference<>(Configuration.NONE);
            return Tampering.server(store, (tx, method, arguments, rest) -> {
                Object result = rest.proceed();
                return result instanceof Configuration read
                        ? newest.accumulateAndGet(read, (old, fresh) -> fresh.seq() >= old.seq() ? fresh : old)
                        : result;
            });
        }
    },
    /** A restored server says that it knows all that it is asked about. */
    LOST_WORK_NOT_OFFERED {
        @Override
        public boolean restores() {
            return true;
        }

        @Override
        public Net net(Net net, Dice dice) {
            return Tampered.port(Net.class, net, (method, arguments, rest) -> {
                Object reply = rest.proceed();
                return reply instanceof RecallReply recall ? knowingAll(recall) : reply;
            });
        }
    },
    /** What a device gave before the last that a restored server took from it is known there, it is said, whatever the log has. */
    KNOWN_BY_THE_MARK_ALONE {
        private final ThreadLocal<Boolean> recalling = ThreadLocal.withInitial(() -> false);

        @Override
        public boolean restores() {
            return true;
        }

        @Override
        public TxStore<ServerTx> server(TxStore<ServerTx> store, Dice dice) {
            return Tampering.server(
                    store,
                    (tx, method, arguments, rest) ->
                            recalling.get() && method.getName().equals("settledMark")
                                    ? (Object) tx.highestCounter((Actor) Objects.requireNonNull(arguments[0]))
                                    : rest.proceed());
        }

        @Override
        public Net net(Net net, Dice dice) {
            return Tampered.port(Net.class, net, (method, arguments, rest) -> {
                if (arguments.length == 1 && arguments[0] instanceof RecallRequest asked) {
                    arguments[0] = new RecallRequest(asked.device(), withoutPlaces(asked.units()));
                    recalling.set(true);
                }
                try {
                    return rest.proceed();
                } finally {
                    recalling.set(false);
                }
            });
        }
    },
    /** Whoever is behind the cut of the log is told that nothing is new. */
    CUT_OF_THE_LOG_NOT_TOLD {
        @Override
        public Net net(Net net, Dice dice) {
            return Tampered.port(Net.class, net, (method, arguments, rest) -> {
                Object reply = rest.proceed();
                if (reply instanceof HelloReply hello) {
                    return new HelloReply(
                            SyncAction.OK,
                            hello.epoch(),
                            hello.schema(),
                            hello.serverTime(),
                            hello.fingerprint(),
                            hello.leaseDays(),
                            hello.limits(),
                            hello.reached(),
                            hello.update());
                }
                return reply instanceof ChangesPage page
                                && page.action() == SyncAction.RESNAPSHOT
                                && arguments[0] instanceof ChangesRequest asked
                        ? nothingNew(page, asked)
                        : reply;
            });
        }
    };

    private static List<GivenUnit> withoutPlaces(List<GivenUnit> units) {
        return units.stream()
                .map(unit -> new GivenUnit(unit.id(), unit.counter()))
                .toList();
    }

    private static RecallReply knowingAll(RecallReply recall) {
        return new RecallReply(recall.serverTime(), recall.head(), recall.backup(), List.of());
    }

    private static ChangesPage nothingNew(ChangesPage page, ChangesRequest asked) {
        return new ChangesPage(
                SyncAction.OK,
                asked.after(),
                asked.place(),
                asked.after(),
                null,
                asked.after().seq(),
                false,
                page.serverTime(),
                asked.fingerprint(),
                page.puts(),
                page.deletes(),
                page.leaves(),
                page.fields());
    }
}
