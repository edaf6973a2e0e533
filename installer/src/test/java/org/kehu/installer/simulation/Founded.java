package org.kehu.installer.simulation;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.kehu.common.ledger.Faults;
import org.kehu.common.ledger.MemoryServerStore;
import org.kehu.common.sync.MemoryClientStore;

/** The company as it is when a history begins, made once: a server, and a device for each person that holds what it should. */
final class Founded implements Ground {
    static final Instant AT = Instant.parse("2026-03-02T01:30:00Z");
    static final Founded ONCE = new Founded();

    private final MemoryServerStore server = new MemoryServerStore(Faults.NONE);
    private final Map<UUID, MemoryClientStore> devices = new HashMap<>();

    private Founded() {
        Cluster cluster = new Cluster(server, new Fuse(), Plant.NOTHING, () -> AT, new Dice(1), 1);
        Company.found(cluster.any(), AT);
        for (String name : Company.PEOPLE) {
            UUID user = Company.person(name);
            MemoryClientStore store = new MemoryClientStore(Faults.NONE);
            fill(cluster, name, new MemoryDisk(store));
            devices.put(user, store);
        }
    }

    /** A first round of somebody's device. */
    static void fill(Cluster cluster, String name, Disk disk) {
        UUID user = Company.person(name);
        SimNet wire =
                new SimNet(cluster, user, new Speech(Speech.NOW), new Dice(1), new Tally(), new Trace(), broken -> {});
        new Desk(name, user, wire, disk, new Fuse(), Plant.NOTHING, new Dice(1), () -> AT).round();
    }

    @Override
    public MemoryServerStore server(Faults faults) {
        return server.twin(faults);
    }

    @Override
    public Disk device(UUID user, Fuse fuse, boolean fresh) {
        return new MemoryDisk(
                fresh
                        ? new MemoryClientStore(fuse)
                        : Objects.requireNonNull(devices.get(user)).twin(fuse));
    }
}
