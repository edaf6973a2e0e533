package org.kehu.common.sync;

import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.kehu.common.ledger.Faults;
import org.kehu.common.record.RecordRef;
import org.kehu.common.record.RecordSchema;

/** A device's disk in memory: one transaction at a time, taken back when it fails. Outlives the program that uses it. */
public final class MemoryClientStore implements ClientStore {
    private final Faults faults;
    private final MemoryDevice device;
    private long commits;
    private BiConsumer<Set<RecordRef>, @Nullable SyncState> committed = (touched, written) -> {};

    /** Whether there is room for new work and new records. */
    boolean room = true;

    @Override
    public boolean hasRoom() {
        return room;
    }

    @Override
    public void requireRoom() {
        if (!room) {
            throw new IllegalStateException("no room");
        }
    }

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

    /** @param told after each commit, of the records whose view it wrote and of the state of sync, null if it wrote none */
    public void afterEach(BiConsumer<Set<RecordRef>, @Nullable SyncState> told) {
        committed = told;
    }

    /** Reads past all that could go wrong. */
    public synchronized <R> R look(Function<ClientTx, R> reading) {
        return reading.apply(new MemoryClientTx(device, Faults.NONE));
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
        SyncState before = device.state;
        try {
            R result = work.apply(new MemoryClientTx(device, faults));
            faults.at(Faults.COMMIT);
            Set<RecordRef> touched = Set.copyOf(device.touched);
            boolean changed = device.keep();
            commits += changed ? 1 : 0;
            faults.at(Faults.COMMITTED);
            if (changed) {
                committed.accept(touched, device.state == before ? null : device.state);
            }
            return result;
        } finally {
            device.takeBack();
        }
    }
}
