package org.kehu.client.store;

import java.sql.Connection;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kehu.common.attachment.Attachment;
import org.kehu.common.record.RecordType;

/** Which contents are named by anything on this device: by attachments, and by what was not sent yet or not taken. */
final class NamedBlobs {
    private static final Pattern HASH = Pattern.compile("\\b[0-9a-f]{64}\\b");

    private final DeviceRows rows;

    NamedBlobs(Connection connection) {
        this.rows = new DeviceRows(connection);
    }

    Set<String> all() {
        return named("");
    }

    /** Without those that lie in the bin for long, and that the server has. */
    Set<String> wanted(java.time.Instant binnedSince) {
        return named(" and (deleted_at is null or stored_at is null or deleted_at > timestamp with time zone '"
                + binnedSince.truncatedTo(java.time.temporal.ChronoUnit.SECONDS) + "')");
    }

    private Set<String> named(String condition) {
        Set<String> named = new HashSet<>();
        for (RecordType type : Attachment.TYPES) {
            named.addAll(rows.texts(
                    "select distinct sha256 from " + type.table() + " where sha256 is not null" + condition));
        }
        for (String table : Set.of("outbox", "tray")) {
            rows.texts("select body from " + table + " where body like '%attachment.add%'")
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

    /** How many of these attachments are here. */
    long held(RecordType type, Set<java.util.UUID> ids) {
        long held = 0;
        for (java.util.UUID id : ids) {
            held += rows.rows("select 1 from " + type.table() + " where id = ?", row -> 1, id)
                    .size();
        }
        return held;
    }
}
