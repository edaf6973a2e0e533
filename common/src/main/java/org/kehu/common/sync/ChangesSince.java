package org.kehu.common.sync;

import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kehu.common.command.LogRow;
import org.kehu.common.command.ServerTx;
import org.kehu.common.record.RecordRef;
import org.kehu.common.record.RecordSchema;
import org.kehu.common.record.RecordType;

/**
 * Reads a page of the log for one device. Rights are those of now, judged on the records as they are now. What the device
 * holds was chosen by one of the rights that its user has had since; a change of them is brought to all records that it
 * concerns before the log is read on.
 */
final class ChangesSince {
    private final ServerTx tx;
    private final RecordSchema schema;
    private final RightsSince rights;
    private final long head;
    private final Sight sight;
    private final Carrying carrying;
    private final MovedRoots moved;
    private final Told told;

    /** @param head the log's end, not behind the moment that {@code rights} are as of */
    ChangesSince(ServerTx tx, RecordSchema schema, RightsSince rights, long head) {
        this.tx = tx;
        this.schema = schema;
        this.rights = rights;
        this.head = head;
        this.sight = new Sight(tx, schema, rights.now());
        this.carrying = new Carrying(tx, schema);
        this.moved = new MovedRoots(tx, schema, sight, rights);
        this.told = new Told(schema, sight, rights);
    }

    ChangesPage page(ChangesRequest asked, int limit, Instant now) {
        List<LogRow> rows = rowsAfter(asked.after(), limit);
        if (rows == null || !rights.had(asked.fingerprint())) {
            return ChangesPage.instead(SyncAction.RESNAPSHOT, asked, now);
        }
        PullPlace place = PullPlace.read(asked.place(), asked.after());
        PullPlace.Walk walk = place.walk();
        if (walk == null && rights.changed() > place.spread()) {
            walk = new PullPlace.Walk(
                    PullPlace.Kind.RIGHTS, head, schema.types().get(0).name(), null);
        }
        if (walk != null && walk.kind() == PullPlace.Kind.RIGHTS) {
            PullPlace next = throughRights(place, walk, limit);
            return told.page(asked, asked.after(), unlessDone(next, asked.after()), head, now);
        }
        return walk == null ? rows(asked, place, rows, limit, now) : children(asked, place, walk, rows, limit, now);
    }

    static Position position(LogRow row) {
        return new Position(row.seq(), row.tag());
    }

    /** Nothing need be told beside the log's end, once the rights of then are those by which all was chosen. */
    private @Nullable PullPlace unlessDone(PullPlace place, Position next) {
        boolean done = place.walk() == null && next.seq() == head && rights.changed() <= place.spread();
        return done ? null : place;
    }

    /** The rows behind a position; null if the log does not have it, or does not go on right behind it. */
    private @Nullable List<LogRow> rowsAfter(Position after, int limit) {
        List<LogRow> rows = after.seq() == 0 ? tx.log(0, limit) : tx.log(after.seq() - 1, limit + 1);
        if (after.seq() != 0) {
            if (rows.isEmpty() || !position(rows.get(0)).equals(after)) {
                return null;
            }
            rows = rows.subList(1, rows.size());
        }
        boolean floorPassed = !rows.isEmpty() && rows.get(0).seq() != after.seq() + 1;
        return floorPassed
                ? null
                : rows.stream().filter(row -> row.seq() <= head).toList();
    }

    private PullPlace throughRights(PullPlace place, PullPlace.Walk from, int limit) {
        PullPlace.Walk on = new RecordWalk(
                        schema.types(),
                        (type, after, room) -> carrying.records(type, rights.concerned(type), after, room),
                        told::judgedAnew)
                .go(from, limit);
        return on == null ? new PullPlace(place.rights(), from.start(), null) : place.walking(on);
    }

    private ChangesPage rows(ChangesRequest asked, PullPlace place, List<LogRow> rows, int limit, Instant now) {
        List<LogRow> taken = rows;
        sight.load(taken.stream().map(LogRow::record).toList());
        Map<RecordRef, Set<String>> children = moved.children(taken, limit);
        while (children == null && taken.size() > 1) {
            taken = taken.subList(0, taken.size() / 2);
            children = moved.children(taken, limit);
        }
        if (children == null) {
            List<RecordType> types = moved.concerned(taken.get(0));
            PullPlace.Walk walk = new PullPlace.Walk(
                    PullPlace.Kind.CHILDREN, head, types.get(0).name(), null);
            return children(asked, place, walk, taken, limit, now);
        }
        Map<RecordRef, Set<String>> changed = new LinkedHashMap<>();
        taken.forEach(row -> note(changed, row));
        children.forEach((ref, keys) ->
                changed.computeIfAbsent(ref, unused -> new HashSet<>()).addAll(keys));
        told.changed(changed, moved.uprooted(taken));
        Position next = taken.isEmpty() ? asked.after() : position(taken.get(taken.size() - 1));
        return told.page(asked, next, unlessDone(new PullPlace(place.rights(), head, null), next), head, now);
    }

    private static void note(Map<RecordRef, Set<String>> changed, LogRow row) {
        changed.computeIfAbsent(row.record(), unused -> new HashSet<>()).addAll(MovedRoots.keys(row));
    }

    /** Only the first row, since it means more records than a page takes; the device is past it when all have been told. */
    private ChangesPage children(
            ChangesRequest asked, PullPlace place, PullPlace.Walk walk, List<LogRow> rows, int limit, Instant now) {
        if (rows.isEmpty()) {
            return ChangesPage.instead(SyncAction.RESNAPSHOT, asked, now);
        }
        LogRow row = rows.get(0);
        if (walk.after() == null) {
            Map<RecordRef, Set<String>> root = new LinkedHashMap<>();
            note(root, row);
            told.changed(root, moved.uprooted(List.of(row)));
        }
        List<RecordType> concerned = moved.concerned(row);
        PullPlace.Walk on = new RecordWalk(
                        schema.under(schema.type(row.root().type())),
                        (type, after, room) ->
                                concerned.contains(type) ? moved.under(type, row, after, room) : List.of(),
                        some -> told.moved(some, MovedRoots.keys(row)))
                .go(walk, limit);
        Position next = on == null ? position(row) : asked.after();
        PullPlace then = place.walking(on);
        return told.page(asked, next, unlessDone(then, next), head, now);
    }
}
