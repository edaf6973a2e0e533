package org.kehu.client.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.kehu.client.records.Outcome;
import org.kehu.common.record.RecordRef;

/** What became of one thing that was done to many records. */
public final class BulkEnd {
    private final UUID operation;
    private final List<BulkRefusal> refused = new ArrayList<>();
    private int done;
    private boolean pending;
    private boolean begun;

    BulkEnd(UUID operation) {
        this.operation = operation;
    }

    void add(List<RecordRef> records, Outcome outcome) {
        if (outcome instanceof Outcome.Rejected rejected) {
            records.forEach(record -> refused.add(new BulkRefusal(record, rejected.reason())));
        } else {
            done += records.size();
            pending |= outcome instanceof Outcome.Pending;
        }
    }

    /** What the others need is made, or refused. */
    void begin(RecordRef made, Outcome outcome) {
        if (outcome instanceof Outcome.Rejected rejected) {
            refused.add(new BulkRefusal(made, rejected.reason()));
        }
        begun = !(outcome instanceof Outcome.Rejected);
        pending |= outcome instanceof Outcome.Pending;
    }

    /** What the others need was made: that is there, and can be taken back, also if nothing else was done. */
    boolean isBegun() {
        return begun;
    }

    UUID operation() {
        return operation;
    }

    public List<BulkRefusal> refused() {
        return List.copyOf(refused);
    }

    /** How many were changed, or are left to the server. */
    public int done() {
        return done;
    }

    boolean isPending() {
        return pending;
    }

    boolean isHopeless(int refusals) {
        return done == 0 && refused.size() >= refusals;
    }
}
