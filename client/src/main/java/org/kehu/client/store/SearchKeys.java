package org.kehu.client.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.kehu.client.records.RecordsChanged;
import org.kehu.common.query.Shortlist;
import org.kehu.common.record.Field;
import org.kehu.common.record.RecordColumns;
import org.kehu.common.record.RecordRef;
import org.kehu.common.record.RecordSchema;
import org.kehu.common.record.RecordType;
import org.kehu.common.record.SystemFields;
import org.kehu.common.search.SearchKey;
import org.kehu.common.search.SearchWord;

/**
 * The search texts of the cache in memory, read when a type is first searched: going through those of 100,000 records takes
 * some milliseconds, where the encrypted file takes a hundred times that. What commits touch is read again before the next
 * search. Thread-safe.
 */
final class SearchKeys implements Shortlist {
    private static final int MOST_NAMED = 1_000;
    private static final int AT_ONCE = 500;

    private final CacheDatabase database;
    private final RecordSchema schema;
    private final Map<String, Keys> keys = new ConcurrentHashMap<>();

    /** One type's texts, guarded by this object, and what of them is out of date. */
    private static final class Keys {
        private TypeTexts texts = new TypeTexts();
        private final OutOfDate outOfDate = new OutOfDate();
    }

    SearchKeys(CacheDatabase database, RecordSchema schema) {
        this.database = database;
        this.schema = schema;
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

    /** Reads what will be searched, and the dictionary that tells how it was read. */
    void warm(RecordType type) {
        SearchKey.ofText("读");
        if (type.isSearchable()) {
            Keys known = of(type);
            synchronized (known) {
                refresh(type, known);
            }
        }
    }

    @Override
    public @Nullable Collection<UUID> of(RecordType type, List<SearchWord> words) {
        if (!type.isSearchable()) {
            return null;
        }
        Keys known = of(type);
        synchronized (known) {
            refresh(type, known);
            return named(known.texts, known.texts.meeting(words));
        }
    }

    /** How many there are outside the bin in which every word is found; as the database would count them. */
    long count(RecordType type, List<SearchWord> words) {
        Keys known = of(type);
        synchronized (known) {
            refresh(type, known);
            byte[] meeting = known.texts.meeting(words);
            long count = 0;
            for (int slot = 0; slot < meeting.length; slot++) {
                count += meeting[slot] > TypeTexts.MISSING && !known.texts.isBinned(slot) ? 1 : 0;
            }
            return count;
        }
    }

    private Keys of(RecordType type) {
        return keys.computeIfAbsent(type.name(), name -> new Keys());
    }

    private static @Nullable Collection<UUID> named(TypeTexts texts, byte[] meeting) {
        List<UUID> named = new ArrayList<>();
        for (int slot = 0; slot < meeting.length; slot++) {
            if (meeting[slot] > TypeTexts.MISSING) {
                named.add(texts.id(slot));
                if (named.size() > MOST_NAMED) {
                    return null;
                }
            }
        }
        return named;
    }

    /**
     * The best of those that hold all the words, in themselves or in what belongs to them: what a field begins with before
     * what is inside one, the searcher's own before others', then the latest first.
     */
    List<UUID> best(RecordType type, List<SearchWord> words, UUID searcher, int most) {
        if (!type.isSearchable() || words.isEmpty()) {
            return List.of();
        }
        Keys known = of(type);
        synchronized (known) {
            refresh(type, known);
            byte[] meeting = null;
            for (SearchWord word : words) {
                byte[] met = known.texts.meeting(word).clone();
                below(type).forEach(child -> meetBelow(known.texts, met, child, word));
                if (meeting == null) {
                    meeting = met;
                } else {
                    TypeTexts.join(meeting, met);
                }
            }
            return new BestFound(known.texts, searcher, most).of(java.util.Objects.requireNonNull(meeting));
        }
    }

    /** What belongs to records of a type and can be searched. */
    List<RecordType> below(RecordType type) {
        return schema.types().stream()
                .filter(RecordType::isSearchable)
                .filter(child -> child.isChildOf(type))
                .toList();
    }

    /** Locks are taken downwards only. */
    private void meetBelow(TypeTexts above, byte[] met, RecordType type, SearchWord word) {
        Keys known = of(type);
        synchronized (known) {
            refresh(type, known);
            byte[] below = known.texts.meeting(word);
            for (int slot = 0; slot < below.length; slot++) {
                boolean found = below[slot] > TypeTexts.MISSING && !known.texts.isBinned(slot);
                int parent = found ? known.texts.parent(slot, above) : -1;
                if (parent >= 0 && met[parent] == TypeTexts.MISSING) {
                    met[parent] = TypeTexts.BELOW;
                }
            }
        }
    }

    private void refresh(RecordType type, Keys known) {
        Set<UUID> some = known.outOfDate.take();
        if (some == null || known.texts.isWasteful()) {
            known.texts = new TypeTexts();
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

    private void read(RecordType type, String where, List<UUID> ids, TypeTexts into) {
        String sql = "select id, " + RecordColumns.SEARCH_TEXT.name() + ", " + RecordColumns.SEARCH_KEYS.name() + ", "
                + SystemFields.MODIFIED_AT.column() + ", "
                + column(type.scopes().owner()) + ", "
                + column(type.parent()) + ", " + SystemFields.DELETED_AT.column() + " is not null from " + type.table()
                + where;
        database.read(connection -> read(connection, sql, ids, into));
    }

    private static String column(@Nullable Field<UUID> link) {
        return link == null ? "cast(null as uuid)" : link.column();
    }

    private static boolean read(Connection connection, String sql, List<UUID> ids, TypeTexts into) throws SQLException {
        return SqlRows.read(connection, sql, ids, rows -> {
            while (rows.next()) {
                OffsetDateTime modified = rows.getObject(4, OffsetDateTime.class);
                into.put(new TypeTexts.Row(
                        rows.getObject(1, UUID.class),
                        text(rows.getString(2)),
                        text(rows.getString(3)),
                        modified == null ? null : modified.toInstant(),
                        rows.getObject(5, UUID.class),
                        rows.getObject(6, UUID.class),
                        rows.getBoolean(7)));
            }
            return true;
        });
    }

    private static String text(@Nullable String cell) {
        return cell == null ? "" : cell;
    }
}
