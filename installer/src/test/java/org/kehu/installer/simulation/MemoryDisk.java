package org.kehu.installer.simulation;

import org.kehu.common.record.RecordSchema;
import org.kehu.common.sync.MemoryClientStore;

/** A disk in memory: whoever stops finds it as of the last commit. */
record MemoryDisk(MemoryClientStore store) implements Disk {
    @Override
    public void openedWith(RecordSchema schema) {
        store.openedWith(schema);
    }

    @Override
    public long commits() {
        return store.commits();
    }
}
