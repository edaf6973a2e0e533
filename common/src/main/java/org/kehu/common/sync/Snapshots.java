package org.kehu.common.sync;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kehu.common.access.RecordAccess;
import org.kehu.common.command.LogRow;
import org.kehu.common.command.ServerTx;
import org.kehu.common.query.RecordQuery;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.Field;
import org.kehu.common.record.RecordRef;
import org.kehu.common.record.RecordSchema;
import org.kehu.common.record.RecordType;

/** Reads the parts of a snapshot, each on its own: configuration, the person's own open work, then everything by type and id. */
final class Snapshots {
    /** A part that is made anew may hold so many times as much as a new one. */
    private static final int MOST_AGAIN = 3;

    private final ServerTx tx;
    private final RecordSchema schema;
    private final RecordAccess access;
    private final Sight sight;
    private final Carrying carrying;
    private final long head;
    private final int limit;

    /** @param head the log's end; what is read is as of there, or newer */
    Snapshots(ServerTx tx, RecordSchema schema, RecordAccess access, long head, int limit) {
        this.tx = tx;
        this.schema = schema;
        this.access = access;
        this.sight = new Sight(tx, schema, access);
        this.carrying = new Carrying(tx, schema);
        this.head = head;
        this.limit = limit;
    }

    /** @param next where the part behind it begins, null after the last */
    record Read(SnapshotPart part, @Nullable SnapshotCursor next) {}

    Read read(SnapshotCursor at, List<RecordQuery> firstWork, Instant now) {
        List<KeyRange> ranges = new ArrayList<>();
        List<CrmRecord> records = new ArrayList<>();
        SnapshotCursor next = switch (at.step()) {
            case CONFIGURATION, REST -> fill(at, ranges, records);
            case WORK -> {
                records.addAll(work(firstWork));
                yield at.nextStep();
            }
        };
        return new Read(part(at, next, ranges, records, now), next);
    }

    /**
     * What was read before, as it is now, up to the same place: so the part behind it fits whichever of the two a device took.
     *
     * @param next where the part behind it begins
     * @return null if by now there is far more than goes into one part
     */
    @Nullable SnapshotPart again(SnapshotCursor at, @Nullable SnapshotCursor next, List<RecordQuery> firstWork, Instant now) {
        List<KeyRange> ranges = new ArrayList<>();
        List<CrmRecord> records = new ArrayList<>();
        if (at.step() == SnapshotCursor.Step.WORK) {
            records.addAll(work(firstWork));
            return part(at, next, ranges, records, now);
        }
        ranges.addAll(ranges(at, next));
        for (KeyRange range : ranges) {
            if (!refill(range, records)) {
                return null;
            }
        }
        return part(at, next, ranges, records, now);
    }

    private SnapshotPart part(
            SnapshotCursor at,
            @Nullable SnapshotCursor next,
            List<KeyRange> ranges,
            List<CrmRecord> records,
            Instant now) {
        return new SnapshotPart(
                tx.epoch(),
                access.fingerprint(),
                head,
                position().tag(),
                now,
                at.step() == SnapshotCursor.Step.REST ? 2 : 1,
                List.copyOf(ranges),
                List.copyOf(records),
                next == null);
    }

    private List<KeyRange> ranges(SnapshotCursor at, @Nullable SnapshotCursor next) {
        boolean configuration = at.step() == SnapshotCursor.Step.CONFIGURATION;
        List<KeyRange> ranges = new ArrayList<>();
        boolean reached = at.type() == null;
        for (RecordType type : schema.types()) {
            boolean first = type.name().equals(at.type());
            reached |= first;
            if (reached && type.isConfiguration() == configuration) {
                boolean last = next != null && type.name().equals(next.type());
                ranges.add(new KeyRange(type.name(), first ? at.after() : null, last ? next.after() : null));
                if (last) {
                    break;
                }
            }
        }
        return ranges;
    }

    /** @return false if there is no room */
    private boolean refill(KeyRange range, List<CrmRecord> records) {
        RecordType type = schema.type(range.type());
        UUID after = range.after();
        List<CrmRecord> found;
        do {
            found = carrying.records(type, access.book(type), after, limit);
            found.stream()
                    .filter(record -> range.contains(record.id()))
                    .forEach(record -> records.add(sight.masked(record)));
            after = found.size() < limit ? null : found.get(found.size() - 1).id();
        } while (after != null && range.contains(after) && records.size() <= MOST_AGAIN * limit);
        return records.size() <= MOST_AGAIN * limit;
    }

    /** As {@link #read}, for a device that carries the cursor itself. */
    SnapshotStep step(SnapshotStepRequest request, List<RecordQuery> firstWork, Instant now) {
        String cursor = request.cursor();
        Read read = read(cursor == null ? SnapshotCursor.BEGIN : SnapshotCursor.read(cursor), firstWork, now);
        SnapshotPart part = read.part();
        SnapshotCursor next = read.next();
        return new SnapshotStep(
                part.epoch(),
                part.fingerprint(),
                cursor == null ? position() : Position.START,
                part.asOf(),
                now,
                part.wave(),
                part.ranges(),
                part.records(),
                next == null ? null : next.write(),
                request.counting() ? totals() : null);
    }

    Map<String, Long> totals() {
        Map<String, Long> totals = new HashMap<>();
        schema.types().forEach(type -> totals.put(type.name(), carrying.atMost(type, access.book(type))));
        return totals;
    }

    /** Where pulling begins: whatever commits from now on is behind it. */
    Position position() {
        List<LogRow> last = head == 0 ? List.of() : tx.log(head - 1, 1);
        return last.isEmpty() ? Position.START : ChangesSince.position(last.get(0));
    }

    /** Goes on behind the cursor through the types of its step until there is room for no more. */
    private @Nullable SnapshotCursor fill(SnapshotCursor at, List<KeyRange> ranges, List<CrmRecord> records) {
        boolean configuration = at.step() == SnapshotCursor.Step.CONFIGURATION;
        UUID after = at.after();
        boolean reached = at.type() == null;
        for (RecordType type : schema.types()) {
            reached |= type.name().equals(at.type());
            if (reached && type.isConfiguration() == configuration) {
                int room = limit - records.size();
                List<CrmRecord> found = carrying.records(type, access.book(type), after, room);
                UUID last =
                        found.size() < room ? null : found.get(found.size() - 1).id();
                ranges.add(new KeyRange(type.name(), after, last));
                found.forEach(record -> records.add(sight.masked(record)));
                if (last != null) {
                    return new SnapshotCursor(at.step(), type.name(), last);
                }
                after = null;
            }
        }
        return at.nextStep();
    }

    private List<CrmRecord> work(List<RecordQuery> queries) {
        Map<RecordRef, CrmRecord> work = new LinkedHashMap<>();
        for (RecordQuery query : queries) {
            for (CrmRecord found : tx.list(query)) {
                CrmRecord visible = sight.of(found);
                if (visible != null) {
                    linked(found).forEach(record -> work.put(record.ref(), record));
                    work.put(visible.ref(), visible);
                }
            }
        }
        return new ArrayList<>(work.values());
    }

    private List<CrmRecord> linked(CrmRecord record) {
        List<CrmRecord> linked = new ArrayList<>();
        for (Field<?> field : record.type().fields()) {
            String target = field.target();
            Object id = target == null ? null : record.get(field);
            if (id != null && !schema.type(Objects.requireNonNull(target)).isConfiguration()) {
                CrmRecord visible = sight.of(sight.find(new RecordRef(target, (UUID) id)));
                if (visible != null) {
                    linked.add(visible);
                }
            }
        }
        return linked;
    }
}
