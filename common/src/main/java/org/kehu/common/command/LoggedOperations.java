package org.kehu.common.command;

import java.lang.ref.SoftReference;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kehu.common.record.RecordRef;

/**
 * What operations did, for who takes them back. One that a single unit takes back is read as a whole. A larger one is taken back part by
 * part, each in a transaction of its own: which unit changed what is read once, and kept as long as there is memory and the log has no
 * other rows of it; what was done to the records of a part is read with the part. Thread-safe.
 */
final class LoggedOperations {
    private volatile SoftReference<@Nullable Index> last = new SoftReference<>(null);

    DoneOperation of(OperationLog log, UUID operation) {
        Index index = last.get();
        if (index == null || !index.isAsOf(log, operation)) {
            List<LogRow> first = log.rows(operation, CommandUnit.MOST + 1);
            if (first.size() <= CommandUnit.MOST) {
                return DoneOperation.of(
                        first.stream().map(LoggedOperations::deed).toList());
            }
            index = Index.of(log, operation);
            last = new SoftReference<>(index);
        }
        return new Large(log, index);
    }

    private static Deed deed(LogRow row) {
        return new Deed(row.patch(), row.unit(), row.actor().user());
    }

    /** Where the rows of a unit are: they follow each other. */
    private record Span(long from, long to) {}

    /** Rows are added behind the others and forgotten from the beginning, and a log that was put back has other tags. */
    private record Index(UUID operation, LogPlace beginning, LogPlace end, DoneUnits units, Map<UUID, Span> spans) {

        /** By one statement, so that all of it is as of one moment. */
        static Index of(OperationLog log, UUID operation) {
            List<OperationLog.Place> places = log.places(operation);
            Map<UUID, Set<RecordRef>> units = new LinkedHashMap<>();
            Map<UUID, Span> spans = new HashMap<>();
            for (OperationLog.Place place : places) {
                Set<RecordRef> records = units.computeIfAbsent(place.unit(), unit -> new LinkedHashSet<>());
                records.add(place.record());
                Span itself = new Span(place.seq(), place.seq());
                spans.merge(place.unit(), itself, (before, now) -> new Span(before.from(), now.to()));
            }
            return new Index(
                    operation, place(places.get(0)), place(places.get(places.size() - 1)), new DoneUnits(units), spans);
        }

        private static LogPlace place(OperationLog.Place row) {
            return new LogPlace(row.seq(), row.tag());
        }

        private static LogPlace place(LogRow row) {
            return new LogPlace(row.seq(), row.tag());
        }

        boolean isAsOf(OperationLog log, UUID asked) {
            return operation.equals(asked)
                    && log.end(operation).filter(end::equals).isPresent()
                    && log.beginning(operation)
                            .map(Index::place)
                            .filter(beginning::equals)
                            .isPresent();
        }
    }

    /** As one unit asks for it. */
    private static final class Large implements DoneOperation {
        private final OperationLog log;
        private final Index index;
        private final Map<UUID, List<Deed>> read = new HashMap<>();

        Large(OperationLog log, Index index) {
            this.log = log;
            this.index = index;
        }

        @Override
        public DoneUnits units() {
            return index.units();
        }

        @Override
        public List<Deed> to(Set<RecordRef> records) {
            List<Deed> deeds = new ArrayList<>();
            for (UUID unit : index.units().changing(records)) {
                read.computeIfAbsent(unit, this::deeds).stream()
                        .filter(deed -> records.contains(deed.record()))
                        .forEach(deeds::add);
            }
            return deeds;
        }

        private List<Deed> deeds(UUID unit) {
            Span span = index.spans().getOrDefault(unit, new Span(1, 0));
            return log.between(index.operation(), span.from(), span.to()).stream()
                    .filter(row -> row.unit().equals(unit))
                    .map(LoggedOperations::deed)
                    .toList();
        }
    }
}
