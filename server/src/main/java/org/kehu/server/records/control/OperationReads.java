package org.kehu.server.records.control;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.kehu.common.command.LogRow;
import org.kehu.common.command.Undo;
import org.kehu.common.record.RecordRef;
import org.kehu.common.record.RecordSchema;

/** Operations of the log as one reader may know them: only what they did to records that he may see today. */
public final class OperationReads {
    /** An operation is told by so many of its rows. */
    public static final int MOST_ROWS = 500;
    /** A page looks so far back; who asks for the next goes on from there. */
    private static final int MOST_SPANS = 50;
    /** So many parts are told at a time, of at most as many records as a unit has room for. */
    private static final int MOST_PARTS = 10;

    private final OperationRows operations;
    private final Predicate<RecordRef> visible;
    private final Map<RecordRef, Boolean> known = new HashMap<>();

    /** @param visible whether the reader may see the record today */
    OperationReads(Sql sql, RecordSchema schema, Predicate<RecordRef> visible) {
        this.operations = new OperationRows(sql, schema);
        this.visible = visible;
    }

    /** What one operation did to visible records, from its beginning. @param more whether it did more than is told */
    public record Told(UUID operation, List<LogRow> rows, boolean more) {}

    /** @param next place before which the next page begins, null at the beginning of the log */
    public record Found(List<Told> operations, @Nullable Long next) {}

    /**
     * Some of the parts in which an operation is taken back.
     *
     * @param from the number of the first, from 0
     * @param next the number of the first that is not among them, null if there is none
     * @param withheld how many of these are left out, since the reader may not see all of their records
     */
    public record Parts(
            List<Set<RecordRef>> parts,
            int withheld,
            @Nullable Integer next) {}

    /** Null if there is nothing of it that the reader may see. */
    @Nullable Parts parts(UUID operation, int from) {
        if (told(operation) == null) {
            return null;
        }
        List<Set<RecordRef>> all = Undo.units(
                        operation, operations.units(operation).backwards())
                .stream()
                .map(Undo::records)
                .toList();
        int to = Math.min(all.size(), from + MOST_PARTS);
        List<Set<RecordRef>> some = all.subList(Math.min(from, to), to);
        List<Set<RecordRef>> seen = some.stream()
                .filter(part -> part.stream().allMatch(ref -> known.computeIfAbsent(ref, visible::test)))
                .toList();
        return new Parts(seen, some.size() - seen.size(), to < all.size() ? to : null);
    }

    Found page(@Nullable Long before, int limit, @Nullable UUID user) {
        long place = before == null ? operations.end() + 1 : before;
        List<Told> found = new ArrayList<>();
        for (int span = 0; span < MOST_SPANS && place > 1; span++) {
            long from = OperationRows.spanBefore(place);
            for (OperationRows.Begun begun : operations.begun(from, place, user)) {
                Told told = told(begun.operation());
                if (told != null) {
                    found.add(told);
                }
                if (found.size() == limit) {
                    return new Found(found, begun.first());
                }
            }
            place = from;
        }
        return new Found(found, place > 1 ? place : null);
    }

    /** Null if there is nothing of it that the reader may see. */
    @Nullable Told told(UUID operation) {
        List<LogRow> all = operations.rows(operation, MOST_ROWS + 1);
        List<LogRow> rows = all.stream()
                .limit(MOST_ROWS)
                .filter(row -> known.computeIfAbsent(row.record(), visible::test))
                .toList();
        return rows.isEmpty() ? null : new Told(operation, rows, all.size() > MOST_ROWS);
    }
}
