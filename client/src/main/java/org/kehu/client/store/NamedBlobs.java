package org.kehu.client.store;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kehu.common.attachment.Attachment;
import org.kehu.common.record.RecordSchema;
import org.kehu.common.record.RecordType;

/** Which contents are named by anything on this device: by attachments, and by what was not sent yet or not taken. */
final class NamedBlobs implements BlobKeeping.Named {
    private static final Pattern HASH = Pattern.compile("\\b[0-9a-f]{64}\\b");

    private final CacheDatabase database;
    private final List<RecordType> types;

    NamedBlobs(CacheDatabase database, RecordSchema schema) {
        this.database = database;
        this.types = schema.types().stream().filter(Attachment::isOne).toList();
    }

    @Override
    public Set<String> all() {
        return named("");
    }

    @Override
    public Set<String> wanted(Instant binnedSince) {
        return named(" and (deleted_at is null or stored_at is null or deleted_at > timestamp with time zone '"
                + binnedSince.truncatedTo(ChronoUnit.SECONDS) + "')");
    }

    @Override
    public Set<String> unsent() {
        return database.read(connection -> Set.copyOf(new DeviceRows(connection).texts("select sha256 from unsent")));
    }

    private Set<String> named(String condition) {
        return database.read(connection -> named(new DeviceRows(connection), condition));
    }

    private Set<String> named(DeviceRows rows, String condition) {
        Set<String> named = new HashSet<>();
        for (RecordType type : types) {
            named.addAll(rows.texts(
                    "select distinct sha256 from " + type.table() + " where sha256 is not null" + condition));
        }
        for (String table : Set.of("outbox", "tray", "missing")) {
            rows.texts("select body from " + table + " where body like '%" + LongBody.ATTACHED + "%'")
                    .forEach(body -> addHashes(named, body));
        }
        return named;
    }

    private static void addHashes(Set<String> named, String body) {
        Matcher hash = HASH.matcher(body);
        while (hash.find()) {
            named.add(hash.group());
        }
    }

    @Override
    public long held(RecordType type, Set<UUID> ids) {
        return database.read(connection -> held(new DeviceRows(connection), type, ids));
    }

    private static long held(DeviceRows rows, RecordType type, Set<UUID> ids) {
        long held = 0;
        for (UUID id : ids) {
            held += rows.rows("select 1 from " + type.table() + " where id = ?", row -> 1, id)
                    .size();
        }
        return held;
    }
}
