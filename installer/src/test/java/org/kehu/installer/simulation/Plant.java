package org.kehu.installer.simulation;

import java.time.Instant;
import java.util.Set;
import java.util.function.Supplier;
import org.kehu.common.command.ServerTx;
import org.kehu.common.command.TxStore;
import org.kehu.common.sync.ClientStore;
import org.kehu.common.sync.ClientTx;
import org.kehu.common.sync.Net;

/** Puts something in front of a port; a faulty one is how a test plants a defect. */
interface Plant {
    /** Everything as it is in the product. */
    Plant NOTHING = new Plant() {};

    /** As in the product, on a server that is put back to older states now and then. */
    Plant RESTORES = new Plant() {
        @Override
        public boolean restores() {
            return true;
        }
    };

    /** Whether the server is put back to older states as well: the planted bugs are caught without. */
    default boolean restores() {
        return false;
    }

    default TxStore<ServerTx> server(TxStore<ServerTx> store, Dice dice) {
        return store;
    }

    default ClientStore client(ClientStore store, Dice dice) {
        return store;
    }

    /** Which contents of attachments a device keeps that is to keep only some of those that it has. */
    default Set<String> retained(Set<String> kept, Set<String> here) {
        return kept;
    }

    /** What a program does with what an older one left, beside what is done in the product. */
    default void upgraded(ClientTx tx, Program to) {}

    /**
     * What a device takes for the time.
     *
     * @param shown by its clock
     */
    default Supplier<Instant> clock(Supplier<Instant> shown, Supplier<Instant> truth) {
        return shown;
    }

    default Net net(Net net, Dice dice) {
        return net;
    }
}
