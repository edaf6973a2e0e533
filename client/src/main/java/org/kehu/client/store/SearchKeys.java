package org.kehu.client.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.kehu.client.records.RecordsChanged;
import org.kehu.common.query.Shortlist;
import org.kehu.common.record.RecordColumns;
import org.kehu.common.record.RecordRef;
import org.kehu.common.record.RecordType;

/**
 * The search texts of the cache in memory, read when a type is first searched: going through 100,000 takes about 10 ms, where
 * the encrypted file takes ten times that. What commits touch is read again before the next search. Thread-safe.
 */
final class SearchKeys implements Shortlist {
    private static final int MOST_NAMED = 500;
    private static final int AT_ONCE = 500;

    private final CacheDatabase database;
    private final Map<String, Keys> keys = new ConcurrentHashMap<>();

    /** One type's texts, guarded by this object, and what of them is out of date. */
    private static final class Keys {
        private final Map<UUID, String> texts = new HashMap<>();
        private final OutOfDate outOfDate = new OutOfDate();
    }

    SearchKeys(CacheDatabase database) {
        this.database = database;
    }

    /** Told of a commit once it is durable, and before anyone who would search because of it. */
    void changed(RecordsChanged change) {
        for (String type : change.types()) {
            Keys known = keys.get(type);
            if (known != null && change.records().isEmpty()) {
                known.outOfDate.all();
            } else if (known != null) {
                change.records().stream()
                        .filter(ref -> ref.type().equals(type))
                        .map(RecordRef::id)
                        .forEach(known.outOfDate::add);
            }
        }
    }

    @Override
    public @Nullable Collection<UUID> of(RecordType type, List<String> words) {
        if (!type.isSearchable()) {
            return null;
        }
        Keys known = keys.computeIfAbsent(type.name(), name -> new Keys());
        synchronized (known) {
            refresh(type, known);
            return named(known.texts, words);
        }
    }

    private static @Nullable Collection<UUID> named(Map<UUID, String> texts, List<String> words) {
        List<UUID> named = new ArrayList<>();
        for (Map.Entry<UUID, String> entry : texts.entrySet()) {
            if (words.stream().allMatch(entry.getValue()::contains)) {
                named.add(entry.getKey());
                if (named.size() > MOST_NAMED) {
                    return null;
                }
            }
        }
        return named;
    }

    private void refresh(RecordType type, Keys known) {
        Set<UUID> some = known.outOfDate.take();
        if (some == null) {
            known.texts.clear();
            read(type, "", List.of(), known.texts);
            return;
        }
        some.forEach(known.texts::remove);
        List<UUID> ids = List.copyOf(some);
        for (int i = 0; i < ids.size(); i += AT_ONCE) {
            List<UUID> part = ids.subList(i, Math.min(ids.size(), i + AT_ONCE));
            String marks = String.join(", ", Collections.nCopies(part.size(), "?"));
            read(type, " where id in (" + marks + ")", part, known.texts);
        }
    }

    private void read(RecordType type, String where, List<UUID> ids, Map<UUID, String> into) {
        String sql = "select id, " + RecordColumns.SEARCH_TEXT.name() + " from " + type.table() + where;
        database.read(connection -> read(connection, sql, ids, into));
    }

    private static boolean read(Connection connection, String sql, List<UUID> ids, Map<UUID, String> into)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            Cells.bind(statement, ids);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    String text = rows.getString(2);
                    into.put(rows.getObject(1, UUID.class), text == null ? "" : text);
                }
            }
        }
        return true;
    }
}
