package org.kehu.common.command;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.kehu.common.record.RecordRef;

/** What operations did, as the change log tells. */
public interface OperationLog {

    /** The first row of an operation; empty if it has changed nothing yet. */
    Optional<LogRow> beginning(UUID operation);

    /** Where its last row is; empty if it has changed nothing yet. */
    Optional<LogPlace> end(UUID operation);

    /** Its rows from the beginning, in log order, so many at most. */
    List<LogRow> rows(UUID operation, int limit);

    /** Its rows from one place to another, both of them included, in log order. */
    List<LogRow> between(UUID operation, long from, long to);

    /** What each of its rows is about, in log order. */
    List<Place> places(UUID operation);

    /** A row, and whose it is. */
    record Place(long seq, long tag, UUID unit, RecordRef record) {}
}
