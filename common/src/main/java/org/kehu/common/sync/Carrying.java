package org.kehu.common.sync;

import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kehu.common.access.DeviceBook;
import org.kehu.common.access.Keyring;
import org.kehu.common.access.RecordAccess;
import org.kehu.common.command.ServerTx;
import org.kehu.common.query.BookQueries;
import org.kehu.common.query.Filter;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.Ids;
import org.kehu.common.record.RecordSchema;
import org.kehu.common.record.RecordType;

/** Reads what a device book carries, in the order of the text of the ids: what it carries for certain, and what its queries find. */
final class Carrying {
    private final ServerTx tx;
    private final RecordSchema schema;
    private final BookQueries queries;

    Carrying(ServerTx tx, RecordSchema schema) {
        this.tx = tx;
        this.schema = schema;
        this.queries = new BookQueries(schema);
    }

    List<CrmRecord> records(RecordType type, DeviceBook book, @Nullable UUID after, int limit) {
        return both(
                type, book, CrmRecord::id, limit, (access, filter) -> tx.visible(type, access, filter, after, limit));
    }

    List<ServerTx.Revision> revisions(RecordType type, DeviceBook book, @Nullable UUID after, int limit) {
        return both(
                type,
                book,
                ServerTx.Revision::id,
                limit,
                (access, filter) -> tx.revisions(type, access, filter, after, limit));
    }

    long count(RecordType type, DeviceBook book) {
        return count(type, book, count(type, book.near(), Filter.EVERYTHING));
    }

    /** At least as many as it carries, and only more by what is in the bin: for who needs no exact figure, from indexes. */
    long atMost(RecordType type, DeviceBook book) {
        return type.isConfiguration() ? count(type, book) : count(type, book, reached(type, book.near()));
    }

    private long count(RecordType type, DeviceBook book, long near) {
        if (book.queries().isEmpty()) {
            return near;
        }
        Filter filter = queries.filter(type, book.queries());
        return near + count(type, book.far(), filter) - count(type, book.near(), filter);
    }

    private long reached(RecordType type, Keyring by) {
        return by.isEmpty() ? 0 : tx.countReached(type, RecordAccess.reading(schema, type, by));
    }

    private long count(RecordType type, Keyring by, Filter filter) {
        return by.isEmpty() ? 0 : tx.countVisible(type, RecordAccess.reading(schema, type, by), filter);
    }

    /** One of the two ways in which a record comes to be carried. */
    private interface Reading<T> {
        List<T> read(RecordAccess by, Filter filter);
    }

    private <T> List<T> both(RecordType type, DeviceBook book, Function<T, UUID> id, int limit, Reading<T> reading) {
        List<T> near = read(type, book.near(), Filter.EVERYTHING, reading);
        if (book.queries().isEmpty()) {
            return near;
        }
        List<T> found = read(type, book.far(), queries.filter(type, book.queries()), reading);
        Comparator<T> order = Comparator.comparing(id, Ids::compare);
        return Stream.concat(
                        near.stream(), found.stream().filter(one -> Collections.binarySearch(near, one, order) < 0))
                .sorted(order)
                .limit(limit)
                .toList();
    }

    private <T> List<T> read(RecordType type, Keyring by, Filter filter, Reading<T> reading) {
        return by.isEmpty() ? List.of() : reading.read(RecordAccess.reading(schema, type, by), filter);
    }
}
