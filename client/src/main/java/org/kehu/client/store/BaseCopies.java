package org.kehu.client.store;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.RecordRef;
import org.kehu.common.sync.SyncCodec;

/** What the server last said of records that the outbox has changed. */
final class BaseCopies {
    private final DeviceRows rows;
    private final SyncCodec codec;
    private final RowCheck check;
    private final KeptRows kept;
    /** Written in batches: a command of an import keeps five hundred. */
    private final Map<RecordRef, Gathered> gathered = new LinkedHashMap<>();
    /** Still in the table, and to be taken out of it together. */
    private final Set<RecordRef> dropped = new LinkedHashSet<>();
    /** Read here: whoever pulls asks for a copy three times. */
    private final Map<RecordRef, Optional<CrmRecord>> read = new HashMap<>();
    /** Read together once the first of them is asked for; who only saves asks for none. */
    private final Set<RecordRef> awaited = new HashSet<>();

    BaseCopies(DeviceRows rows, SyncCodec codec, RowCheck check, KeptRows kept) {
        this.kept = kept;
        this.rows = rows;
        this.codec = codec;
        this.check = check;
    }

    /** Asked for with every record of a pull, so it is read once. */
    boolean has(RecordRef ref) {
        return known().contains(ref);
    }

    /** They may be about to be asked for one by one. */
    void readAhead(Collection<RecordRef> records) {
        awaited.addAll(records);
    }

    private void readAwaited() {
        Map<String, List<UUID>> byType = awaited.stream()
                .filter(this::has)
                .filter(ref -> !gathered.containsKey(ref) && !read.containsKey(ref) && !dropped.contains(ref))
                .collect(
                        Collectors.groupingBy(RecordRef::type, Collectors.mapping(RecordRef::id, Collectors.toList())));
        byType.forEach((type, ids) -> rows.each(
                "select c.body, c.row_check, c.record_id from %s r (id) join base_copy c on c.record_id = r.id"
                        + " where c.record_type = ?",
                ids, row -> read(new RecordRef(type, row.getObject(3, UUID.class)), row), type));
        awaited.clear();
    }

    private boolean read(RecordRef ref, ResultSet row) throws SQLException {
        read.put(ref, decoded(proven(ref, new Copy(row.getString(1), row.getLong(2)))));
        return true;
    }

    private Optional<CrmRecord> decoded(@Nullable String body) {
        return body == null ? Optional.empty() : Optional.of(codec.read(body, CrmRecord.class));
    }

    @Nullable CrmRecord find(RecordRef ref) {
        Gathered here = gathered.get(ref);
        if (here == null && awaited.contains(ref)) {
            readAwaited();
        }
        return here == null ? read.computeIfAbsent(ref, this::decoded).orElse(null) : here.record;
    }

    private Optional<CrmRecord> decoded(RecordRef ref) {
        return decoded(stored(ref));
    }

    /** As it was written, maybe by an older program: its values need not be ones that fields take now. */
    @Nullable JsonNode tree(RecordRef ref) {
        String body = stored(ref);
        return body == null ? null : codec.read(body, JsonNode.class);
    }

    private @Nullable String stored(RecordRef ref) {
        if (dropped.contains(ref)) {
            return null;
        }
        List<Copy> found = rows.rows(
                "select body, row_check from base_copy where record_type = ? and record_id = ?",
                row -> new Copy(row.getString(1), row.getLong(2)),
                ref.type(),
                ref.id());
        return found.isEmpty() ? null : proven(ref, found.get(0));
    }

    private @Nullable String proven(RecordRef ref, Copy copy) {
        if (copy.check() != check(check, ref.type(), ref.id(), copy.body())) {
            throw new DamagedRow(ref.type(), ref.id().toString());
        }
        return copy.body();
    }

    static long check(RowCheck check, String type, UUID id, @Nullable String body) {
        return check.of(new RecordRef(type, id) + String.valueOf(body));
    }

    private record Copy(@Nullable String body, long check) {}

    /** @param fresh whether the table has none of the record */
    private record Gathered(@Nullable CrmRecord record, boolean fresh) {}

    void keep(RecordRef ref, @Nullable CrmRecord record) {
        boolean fresh = known().add(ref) || isFresh(ref);
        gathered.put(ref, new Gathered(record, fresh));
    }

    private boolean isFresh(RecordRef ref) {
        Gathered before = gathered.get(ref);
        return before != null && before.fresh;
    }

    void drop(RecordRef ref) {
        boolean fresh = isFresh(ref);
        known().remove(ref);
        gathered.remove(ref);
        read.remove(ref);
        if (!fresh) {
            dropped.add(ref);
        }
    }

    /** Writes what was gathered. */
    void flush() {
        rows.batch(
                "delete from base_copy where record_type = ? and record_id = ?",
                dropped.stream().map(ref -> List.of(ref.type(), ref.id())).toList());
        dropped.clear();
        write("insert into base_copy (record_type, record_id, body, row_check) values (?, ?, ?, ?)", true);
        write(
                "merge into base_copy (record_type, record_id, body, row_check) key (record_type, record_id)"
                        + " values (?, ?, ?, ?)",
                false);
        gathered.clear();
        read.clear();
        awaited.clear();
    }

    private void write(String sql, boolean fresh) {
        List<List<@Nullable Object>> all = new ArrayList<>();
        gathered.forEach((ref, copy) -> {
            if (copy.fresh == fresh) {
                String body = copy.record == null ? null : codec.write(copy.record);
                all.add(Arrays.asList(ref.type(), ref.id(), body, check(check, ref.type(), ref.id(), body)));
            }
        });
        rows.batch(sql, all);
    }

    Set<RecordRef> all() {
        return Set.copyOf(known());
    }

    private Set<RecordRef> known() {
        Set<RecordRef> known = kept.bases;
        if (known == null) {
            known = new HashSet<>(rows.rows(
                    "select record_type, record_id from base_copy",
                    row -> new RecordRef(row.getString(1), row.getObject(2, UUID.class))));
        }
        kept.bases = known;
        return known;
    }
}
