package org.kehu.installer.simulation;

import java.util.List;
import java.util.function.UnaryOperator;
import org.kehu.common.command.Reason;
import org.kehu.common.command.Verdict;
import org.kehu.common.sync.ClientTx;
import org.kehu.common.sync.DigestRequest;
import org.kehu.common.sync.Net;
import org.kehu.common.sync.Outdated;
import org.kehu.common.sync.PushReply;
import org.kehu.common.sync.PushRequest;
import org.kehu.common.sync.SyncAction;
import org.kehu.common.sync.UnitCodec;

/** Defects that show where a server or a device is brought up to date while work waits. */
enum UpgradeBug implements Plant {
    /** What an older program has queued is thrown away by the newer one. */
    PENDING_DROPPED {
        @Override
        public void upgraded(ClientTx tx, Program to) {
            tx.outbox().forEach(unit -> tx.removeOutbox(unit.id()));
        }
    },
    /** A newer program writes anew what an older one has queued, and may have sent. */
    PENDING_WRITTEN_ANEW {
        @Override
        public void upgraded(ClientTx tx, Program to) {
            UnitCodec codec = new UnitCodec(to.catalog().commands());
            tx.outbox().forEach(unit -> tx.putOutbox(Upgrade.said(unit, codec.write(codec.read(unit.text())))));
        }
    },
    /** What was converted before it was sent still says that it is of an older version. */
    CONVERTED_TWICE {
        @Override
        public Net net(Net net, Dice dice) {
            return units(net, text -> text.startsWith(OF_TODAY) ? text.replace("hot &", "hot &amp;") : text);
        }
    },
    /** Whoever reads a unit takes it for one of his own version. */
    NOT_CONVERTED {
        @Override
        public Net net(Net net, Dice dice) {
            return units(net, text -> text.replaceFirst("\\{\"schema\":\\d", "{\"schema\":" + Speech.NOW));
        }
    },
    /** A server refuses what a program sends that is too old, where it should say so and take nothing. */
    TOO_OLD_IS_REFUSED {
        @Override
        public Net net(Net net, Dice dice) {
            return Tampered.port(Net.class, net, (method, arguments, rest) -> {
                try {
                    return rest.proceed();
                } catch (Outdated e) {
                    if (arguments[0] instanceof PushRequest push) {
                        return refused(push);
                    }
                    throw e;
                }
            });
        }
    },
    /** A newer program does not say that it knows more than the first one: what was passed over never comes. */
    TYPES_NOT_TOLD {
        @Override
        public Net net(Net net, Dice dice) {
            return Tampered.port(Net.class, net, (method, arguments, rest) -> {
                if (arguments[0] instanceof DigestRequest asked) {
                    arguments[0] =
                            new DigestRequest(asked.device(), asked.epoch(), asked.after(), asked.digest(), null);
                }
                return rest.proceed();
            });
        }
    };

    private static final String OF_TODAY = "{\"schema\":" + Speech.NOW;

    private static Net units(Net net, UnaryOperator<String> change) {
        return Tampered.port(Net.class, net, (method, arguments, rest) -> {
            if (arguments[0] instanceof PushRequest push) {
                arguments[0] = new PushRequest(
                        push.device(),
                        push.epoch(),
                        push.seen(),
                        push.units().stream().map(change).toList(),
                        push.gone());
            }
            return rest.proceed();
        });
    }

    private static PushReply refused(PushRequest push) {
        UnitCodec codec = new UnitCodec(Program.of(Program.NEXT).catalog().commands());
        List<Verdict> verdicts = push.units().stream()
                .map(codec::id)
                .map(id -> Verdict.refused(id, id, Reason.of("unit_forgotten")))
                .toList();
        return new PushReply(SyncAction.OK, Founded.AT, verdicts);
    }
}
