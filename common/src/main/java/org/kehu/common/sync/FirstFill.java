package org.kehu.common.sync;

import java.util.Set;

/**
 * Whether a snapshot counts as the proof of its day. The first of a device does, that came without anything happening at the
 * server meanwhile and to one and the same program: record by record it is what the server's digest is a sum of, and to read all
 * of it again at once would say nothing. Any other is proven as soon as it is complete.
 */
final class FirstFill {
    private static final String NOTE = "first fill";
    private static final String NOT_FIRST = "";

    private final ClientTx tx;
    private final Set<String> types;

    FirstFill(ClientTx tx, LocalDoor door) {
        this.tx = tx;
        this.types = Proving.types(door);
    }

    /** @param state before the snapshot */
    void begins(SyncState state) {
        boolean first = state.fingerprint() == null && tx.notes().get(NOTE) == null;
        tx.notes().put(NOTE, first ? types.toString() : NOT_FIRST);
    }

    /** @return the state behind the last part */
    SyncState ended(SyncState taken, SyncState.Snapshot snapshot, SnapshotPart last) {
        boolean proven = types.toString().equals(tx.notes().get(NOTE))
                && last.position().equals(snapshot.start())
                && last.fingerprint().equals(snapshot.fingerprint());
        tx.notes().put(NOTE, null);
        return proven ? taken.proven(last.serverTime(), Proving.provenBy(taken, types)) : taken;
    }
}
