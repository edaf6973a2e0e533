package org.kehu.common.sync;

import java.util.function.Function;
import org.kehu.common.ledger.Faults;
import org.kehu.common.record.RecordSchema;

/** A device's disk in memory: one transaction at a time, taken back when it fails. Outlives the program that uses it. */
public final class MemoryClientStore implements ClientStore {
    private final Faults faults;
    private final MemoryDevice device;
    private long commits;
    /** Happens while something is being read. */
    Runnable whileReading = () -> {};

    public MemoryClientStore(Faults faults) {
        this(faults, new MemoryDevice());
    }

    private MemoryClientStore(Faults faults, MemoryDevice device) {
        this.faults = faults;
        this.device = device;
    }

    /** How often something was changed. */
    public long commits() {
        return commits;
    }

    /** A program with other declarations uses it from now on, as after an upgrade. */
    public synchronized void openedWith(RecordSchema schema) {
        device.openedWith(schema);
    }

    synchronized RecordSchema schema() {
        return device.schema;
    }

    /** Another disk that holds the same now. */
    public synchronized MemoryClientStore twin(Faults ofTwin) {
        return new MemoryClientStore(ofTwin, device.copy());
    }

    /** Of a copy: what is done meanwhile is not seen. */
    @Override
    public <R> R read(Function<ClientTx, R> work) {
        MemoryDevice now;
        synchronized (this) {
            now = device.copy();
        }
        whileReading.run();
        return work.apply(new MemoryClientTx(now, Faults.NONE));
    }

    @Override
    public synchronized <R> R transact(Function<ClientTx, R> work) {
        try {
            R result = work.apply(new MemoryClientTx(device, faults));
            faults.at(Faults.COMMIT);
            commits += device.keep() ? 1 : 0;
            faults.at(Faults.COMMITTED);
            return result;
        } finally {
            device.takeBack();
        }
    }
}
