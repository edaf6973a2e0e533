package org.kehu.common.sync;

import org.jspecify.annotations.Nullable;

/**
 * @param action {@code RESNAPSHOT} if the server has no such snapshot for this device any more
 * @param part null unless the action is {@code OK}
 */
public record PartReply(SyncAction action, @Nullable SnapshotPart part) {
    public static final PartReply GONE = new PartReply(SyncAction.RESNAPSHOT, null);

    public static PartReply of(SnapshotPart part) {
        return new PartReply(SyncAction.OK, part);
    }
}
