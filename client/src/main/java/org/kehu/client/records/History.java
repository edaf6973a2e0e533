package org.kehu.client.records;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kehu.common.record.RecordRef;

/** Port to what was done. Blocks: never on the FX thread. Hidden fields have no history. */
public interface History {

    /** What was done on this device, newest first. */
    List<Operation> lately(int most);

    /** One operation of this device, null if it is not known any more. */
    @Nullable Operation find(UUID operation);

    /** What was done to one record: all of it if the server can be asked, else what this device knows. */
    Known of(RecordRef record, int most);

    /**
     * What everybody did to records that this person may see, newest first; null while the server cannot be asked.
     *
     * @param after the {@link Told#next} of the page before, null for the latest
     */
    default @Nullable Told everybodys(@Nullable String after) {
        return null;
    }

    /**
     * The parts in which somebody's operation of more records than a unit holds is taken back; null while the server cannot be
     * asked.
     */
    default @Nullable Parts parts(UUID operation) {
        return null;
    }

    /** @param withheld how many parts have records that this person may not see */
    record Parts(List<Set<RecordRef>> parts, int withheld) {
        public Parts {
            parts = List.copyOf(parts);
        }
    }

    /** @param next what the next page goes on after, null after the last */
    record Told(List<Operation> operations, @Nullable String next) {
        public Told {
            operations = List.copyOf(operations);
        }
    }

    /**
     * Newest first: in the order of the server's log, and before that what only this device knows.
     *
     * @param whole whether the server was asked
     */
    record Known(List<Operation> operations, boolean whole) {
        public Known {
            operations = List.copyOf(operations);
        }
    }
}
