package org.kehu.installer.simulation;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.kehu.common.sync.PartReply;
import org.kehu.common.sync.PartRequest;
import org.kehu.common.sync.SnapshotPart;
import org.kehu.common.sync.SnapshotPlan;
import org.kehu.common.sync.SnapshotRequest;
import org.kehu.common.sync.SnapshotStep;
import org.kehu.common.sync.SnapshotStepRequest;

/** A device of before numbered parts takes a snapshot: it remembers by itself where each part begins. */
final class Steps {
    private final Function<SnapshotStepRequest, SnapshotStep> server;
    private final Map<Integer, @Nullable String> cursors = new HashMap<>();
    private @Nullable UUID under;

    Steps(Function<SnapshotStepRequest, SnapshotStep> server) {
        this.server = server;
    }

    SnapshotPlan begin(SnapshotRequest request, UUID id) {
        SnapshotStep first = server.apply(new SnapshotStepRequest(request.device(), null, request.counting()));
        under = id;
        cursors.clear();
        cursors.put(0, null);
        return new SnapshotPlan(
                id, first.epoch(), first.fingerprint(), first.start(), first.serverTime(), first.totals());
    }

    PartReply part(PartRequest request) {
        if (!request.snapshot().equals(under) || !cursors.containsKey(request.number())) {
            return PartReply.GONE;
        }
        SnapshotStep step =
                server.apply(new SnapshotStepRequest(request.device(), cursors.get(request.number()), false));
        cursors.put(request.number() + 1, step.next());
        return PartReply.of(part(step));
    }

    static SnapshotPart part(SnapshotStep step) {
        return new SnapshotPart(
                step.epoch(),
                step.fingerprint(),
                step.asOf(),
                step.serverTime(),
                step.wave(),
                step.ranges(),
                step.records(),
                step.next() == null);
    }
}
