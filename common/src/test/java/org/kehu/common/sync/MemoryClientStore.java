package org.kehu.common.sync;

import java.util.function.Function;
import org.kehu.common.ledger.Faults;

/** A device's disk in memory: one transaction at a time, taken back when it fails. Outlives the program that uses it. */
public final class MemoryClientStore implements ClientStore {
    private final Faults faults;
    private final MemoryDevice device = new MemoryDevice();

    public MemoryClientStore(Faults faults) {
        this.faults = faults;
    }

    @Override
    public synchronized <R> R transact(Function<ClientTx, R> work) {
        try {
            R result = work.apply(new MemoryClientTx(device, faults));
            faults.at(Faults.COMMIT);
            device.keep();
            faults.at(Faults.COMMITTED);
            return result;
        } finally {
            device.takeBack();
        }
    }
}
