package org.kehu.installer.simulation;

import java.util.List;
import java.util.function.Consumer;
import org.kehu.common.sync.ClientTx;
import org.kehu.common.sync.OutboxUnit;
import org.kehu.common.sync.Round;
import org.kehu.common.sync.SyncAction;
import org.kehu.common.sync.SyncState;

/** A device too old for its server, or newer than it: it is told so, works on by itself, and nothing of it is sent or lost. */
final class Apart {
    private final Desk desk;
    private final Cluster server;
    private final SyncAction expected;
    private final List<String> waiting;
    private final SyncState before;

    /** As it is before a round. */
    Apart(Desk desk, Cluster server) {
        this.desk = desk;
        this.server = server;
        this.expected = expected();
        this.waiting = waiting();
        this.before = desk.store.transact(ClientTx::state);
    }

    private SyncAction expected() {
        if (!server.program().versions().speaksTo(desk.program().version())) {
            return SyncAction.UPGRADE;
        }
        return server.program().version() < desk.program().version() ? SyncAction.OLD_SERVER : SyncAction.OK;
    }

    private List<String> waiting() {
        return desk.store.transact(
                tx -> tx.outbox().stream().map(OutboxUnit::text).toList());
    }

    /** After a round that came to an end, in which the server may have been brought up to date. */
    void judge(Round round, Consumer<Broken> broken) {
        SyncAction now = expected();
        boolean told = round.action() == expected || round.action() == now;
        boolean kept = expected == SyncAction.OK
                || now != expected
                || (waiting.equals(waiting())
                        && before.checkpoint()
                                .equals(desk.store.transact(ClientTx::state).checkpoint()));
        if (!told || !kept) {
            broken.accept(new Broken(
                    Promise.TOO_OLD_A_PROGRAM_KEEPS_ITS_WORK,
                    "%s of version %d was told %s by a server of version %d and has %s"
                            .formatted(
                                    desk.name,
                                    desk.program().version(),
                                    round.action(),
                                    server.program().version(),
                                    desk.outbox())));
        }
    }
}
