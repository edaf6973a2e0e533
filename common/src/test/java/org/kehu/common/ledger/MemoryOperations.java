package org.kehu.common.ledger;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.kehu.common.command.LogPlace;
import org.kehu.common.command.LogRow;
import org.kehu.common.command.OperationLog;

/** What operations did, by a log in memory. */
public record MemoryOperations(List<LogRow> log) implements OperationLog {
    private Stream<LogRow> of(UUID operation) {
        return log.stream().filter(row -> row.operation().equals(operation));
    }

    @Override
    public Optional<LogRow> beginning(UUID operation) {
        return of(operation).findFirst();
    }

    @Override
    public Optional<LogPlace> end(UUID operation) {
        return of(operation).map(row -> new LogPlace(row.seq(), row.tag())).reduce((before, last) -> last);
    }

    @Override
    public List<LogRow> rows(UUID operation, int limit) {
        return of(operation).limit(limit).toList();
    }

    @Override
    public List<LogRow> between(UUID operation, long from, long to) {
        return of(operation).filter(row -> row.seq() >= from && row.seq() <= to).toList();
    }

    @Override
    public List<Place> places(UUID operation) {
        return of(operation)
                .map(row -> new Place(row.seq(), row.tag(), row.unit(), row.record()))
                .toList();
    }
}
