package org.kehu.installer.simulation;

import org.jspecify.annotations.Nullable;
import org.kehu.common.record.RecordSchema;
import org.kehu.common.sync.MemoryClientStore;

/** A disk in memory: whoever stops finds it as of the last commit. */
final class MemoryDisk implements Disk {
    private final MemoryClientStore store;
    private @Nullable DeviceFiles files;

    MemoryDisk(MemoryClientStore store) {
        this.store = store;
    }

    @Override
    public MemoryClientStore store() {
        return store;
    }

    @Override
    public void openedWith(RecordSchema schema) {
        store.openedWith(schema);
    }

    @Override
    public long commits() {
        return store.commits();
    }

    @Override
    public void recover() {
        if (files != null) {
            files.begin();
        }
    }

    @Override
    public DeviceFiles files(Plant plant) {
        files = new DeviceFiles(store, plant);
        return files;
    }
}
