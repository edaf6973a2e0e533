package org.kehu.installer.simulation;

import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.kehu.common.Kehu;
import org.kehu.common.access.RecordAccess;
import org.kehu.common.access.RecordAction;
import org.kehu.common.command.Configuration;
import org.kehu.common.command.ServerTx;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.Field;
import org.kehu.common.record.RecordRef;
import org.kehu.common.sync.SnapshotPart;

/** What a part of a snapshot must not hold at the moment when it is given out, whatever pages may mend of it later. */
final class PartPromises {
    private final Cluster server;
    private final UUID reader;
    private final Consumer<Broken> broken;
    private Configuration judgedBy = Configuration.NONE;
    private @Nullable RecordAccess access;

    PartPromises(Cluster server, UUID reader, Consumer<Broken> broken) {
        this.server = server;
        this.reader = reader;
        this.broken = broken;
    }

    private ServerTx.Counter head() {
        return server.memory.look(ServerTx::counter);
    }

    private RecordAccess access(ServerTx.Counter now) {
        RecordAccess known = access;
        if (known == null || !judgedBy.isAsOf(now)) {
            judgedBy = server.memory.look(ServerTx::configuration);
            known = Kehu.CATALOG.policy().accessOf(judgedBy, reader);
            access = known;
        }
        return known;
    }

    /** What comes between a part and its answer is nobody's fault: then nothing is said of it. */
    @Nullable SnapshotPart judged(Supplier<@Nullable SnapshotPart> giving) {
        ServerTx.Counter before = head();
        SnapshotPart part = giving.get();
        if (part != null && before.equals(head())) {
            judge(part, access(before));
        }
        return part;
    }

    private void judge(SnapshotPart part, RecordAccess rights) {
        for (CrmRecord given : part.records()) {
            CrmRecord now = server.memory.find(given.ref());
            Set<String> withheld = rights.withheld(given.type());
            if (now == null || !mayRead(rights, now) || !given.withheld().containsAll(withheld)) {
                broken.accept(new Broken(
                        Promise.NOTHING_OUTSIDE_RIGHTS, "a part as of %d has %s".formatted(part.asOf(), given)));
                return;
            }
        }
    }

    private boolean mayRead(RecordAccess rights, CrmRecord record) {
        return record.type().isConfiguration()
                || (!record.isDeleted() && rights.may(RecordAction.READ, record.type(), root(record)));
    }

    private CrmRecord root(CrmRecord record) {
        Field<UUID> link = record.type().parent();
        UUID parent = link == null ? null : record.get(link);
        CrmRecord above = link == null || parent == null
                ? null
                : server.memory.find(new RecordRef(Objects.requireNonNull(link.target()), parent));
        return above == null ? record : root(above);
    }
}
