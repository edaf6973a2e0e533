package org.kehu.installer.simulation;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.kehu.client.store.DataKey;
import org.kehu.common.ledger.Faults;
import org.kehu.common.ledger.MemoryServerStore;

/** Devices on the encrypted files that the client has; the server stays in memory. */
final class FileGround implements Ground {
    private final DataKey key = DataKey.fresh();
    private final Path folder;
    private final Map<UUID, Path> filled = new HashMap<>();
    private final AtomicInteger devices = new AtomicInteger();

    /** @param folder that the files may be in while histories go on */
    FileGround(Path folder) {
        this.folder = folder;
        Cluster cluster = new Cluster(
                Founded.ONCE.server(Faults.NONE), new Fuse(), Plant.NOTHING, () -> Founded.AT, new Dice(1), 1);
        for (String name : Company.PEOPLE) {
            FileDisk disk = new FileDisk(folder.resolve(name), null, key, new Fuse());
            Founded.fill(cluster, name, disk);
            filled.put(Company.person(name), disk.leave());
        }
    }

    @Override
    public MemoryServerStore server(Faults faults) {
        return Founded.ONCE.server(faults);
    }

    @Override
    public Disk device(UUID user, Fuse fuse, boolean fresh) {
        Path own = folder.resolve("device" + devices.incrementAndGet());
        return new FileDisk(own, fresh ? null : Objects.requireNonNull(filled.get(user)), key, fuse);
    }
}
