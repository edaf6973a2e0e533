package org.kehu.installer.simulation;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.kehu.common.ledger.Faults;
import org.kehu.common.ledger.MemoryServerStore;
import org.kehu.common.sync.MemoryClientStore;

/** The company as it is when a history begins, made once: a server, and a device for each person that holds what it should. */
final class Founded {
    static final Instant AT = Instant.parse("2026-03-02T01:30:00Z");
    private static final Founded ONCE = new Founded();

    private final MemoryServerStore server;
    private final Map<UUID, MemoryClientStore> devices = new HashMap<>();

    private Founded() {
        Dice dice = new Dice(1);
        ServerNode node = new ServerNode(new MemoryServerStore(Faults.NONE), new Fuse(), Plant.NOTHING, () -> AT, dice);
        Company.found(node, AT);
        server = node.memory;
        for (String name : Company.PEOPLE) {
            UUID user = Company.person(name);
            SimNet wire = new SimNet(node, user, dice, new Tally(), new Trace());
            MemoryClientStore store = new MemoryClientStore(Faults.NONE);
            Desk desk = new Desk(name, user, wire, store, store::commits, new Fuse(), Plant.NOTHING, dice, () -> AT);
            desk.round();
            devices.put(user, store);
        }
    }

    static MemoryServerStore server(Faults faults) {
        return ONCE.server.twin(faults);
    }

    static MemoryClientStore device(UUID user, Faults faults) {
        return java.util.Objects.requireNonNull(ONCE.devices.get(user)).twin(faults);
    }
}
