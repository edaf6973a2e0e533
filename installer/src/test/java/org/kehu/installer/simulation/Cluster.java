package org.kehu.installer.simulation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.kehu.common.command.Configuration;
import org.kehu.common.command.ServerTx;
import org.kehu.common.ledger.MemoryServerStore;

/** One node or two over one store, behind something that sends each request to either; none hears of the other. */
final class Cluster {
    final Fuse fuse;
    final MemoryServerStore memory;
    private final List<ServerNode> nodes = new ArrayList<>();
    private final Dice dice;
    private final Supplier<Instant> clock;
    private Program program = Program.of(Speech.NOW);

    Cluster(MemoryServerStore memory, Fuse fuse, Plant plant, Supplier<Instant> clock, Dice dice, int count) {
        this.fuse = fuse;
        this.memory = memory;
        this.dice = dice;
        this.clock = clock;
        memory.clock(clock);
        while (nodes.size() < count) {
            nodes.add(new ServerNode(plant.server(memory, dice), clock, dice));
        }
    }

    ServerNode any() {
        return nodes.size() == 1 ? nodes.get(0) : dice.one(nodes);
    }

    int size() {
        return nodes.size();
    }

    Instant now() {
        return clock.get();
    }

    Program program() {
        return program;
    }

    /** All nodes are stopped, and begin anew with another program. */
    void upgrade(Program to) {
        program = to;
        nodes.forEach(node -> node.upgrade(to));
    }

    /** Whatever the nodes had in memory is gone. */
    void restart() {
        nodes.forEach(ServerNode::restart);
    }

    /** As it stands in the store, whatever the nodes think. */
    Configuration configuration() {
        return memory.transact(ServerTx::configuration);
    }
}
