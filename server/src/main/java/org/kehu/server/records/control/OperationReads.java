package org.kehu.server.records.control;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
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

    /** So many are looked at together at least: of some the reader sees nothing. */
    private static final int FEW = 16;

    /** At most: each may have five hundred records. */
    private static final int MANY = 50;

    private final OperationRows operations;
    private final VisibleRecords visible;

    OperationReads(Sql sql, RecordSchema schema, VisibleRecords visible) {
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
        Set<RecordRef> known = visible.of(some.stream().flatMap(Set::stream).toList());
        List<Set<RecordRef>> seen = some.stream().filter(known::containsAll).toList();
        return new Parts(seen, some.size() - seen.size(), to < all.size() ? to : null);
    }

    Found page(@Nullable Long before, int limit, @Nullable UUID user) {
        long place = before == null ? operations.end() + 1 : before;
        List<Told> found = new ArrayList<>();
        for (int span = 0; span < MOST_SPANS && place > 1; span++) {
            long from = OperationRows.spanBefore(place);
            List<OperationRows.Begun> met = operations.met(from, place, user);
            while (!met.isEmpty()) {
                int next = Math.min(met.size(), Math.max(FEW, Math.min(MANY, limit - found.size())));
                Long last = add(found, limit, operations.begun(met.subList(0, next)));
                if (last != null) {
                    return new Found(found, last);
                }
                met = met.subList(next, met.size());
            }
            place = from;
        }
        return new Found(found, place > 1 ? place : null);
    }

    /** @return where the last began once there are as many as wanted, null before */
    private @Nullable Long add(List<Told> found, int limit, List<OperationRows.Begun> begun) {
        Map<UUID, Told> told =
                told(begun.stream().map(OperationRows.Begun::operation).toList());
        for (OperationRows.Begun one : begun) {
            Told seen = told.get(one.operation());
            if (seen != null) {
                found.add(seen);
            }
            if (found.size() == limit) {
                return one.first();
            }
        }
        return null;
    }

    /** Null if there is nothing of it that the reader may see. */
    @Nullable Told told(UUID operation) {
        return told(List.of(operation)).get(operation);
    }

    /** Those of which the reader may see something. */
    private Map<UUID, Told> told(List<UUID> asked) {
        Map<UUID, List<LogRow>> all = operations.rows(asked, MOST_ROWS + 1);
        Set<RecordRef> seen = visible.of(
                all.values().stream().flatMap(List::stream).map(LogRow::record).toList());
        Map<UUID, Told> told = new HashMap<>();
        all.forEach((operation, rows) -> {
            List<LogRow> some = rows.stream()
                    .limit(MOST_ROWS)
                    .filter(row -> seen.contains(row.record()))
                    .toList();
            if (!some.isEmpty()) {
                told.put(operation, new Told(operation, some, rows.size() > MOST_ROWS));
            }
        });
        return told;
    }
}
