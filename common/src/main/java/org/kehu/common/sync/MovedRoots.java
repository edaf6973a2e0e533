package org.kehu.common.sync;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kehu.common.command.LogRow;
import org.kehu.common.command.ServerTx;
import org.kehu.common.query.BookQueries;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.Field;
import org.kehu.common.record.RecordPatch;
import org.kehu.common.record.RecordRef;
import org.kehu.common.record.RecordSchema;
import org.kehu.common.record.RecordType;
import org.kehu.common.record.SystemFields;

/** Children come and go with their root, and have no rows of their own for that: which ones rows of the log mean too. */
final class MovedRoots {
    private final ServerTx tx;
    private final RecordSchema schema;
    private final Sight sight;
    private final RightsSince rights;
    private final BookQueries queries;
    private final Map<String, Set<String>> bookFields = new HashMap<>();

    MovedRoots(ServerTx tx, RecordSchema schema, Sight sight, RightsSince rights) {
        this.tx = tx;
        this.schema = schema;
        this.sight = sight;
        this.rights = rights;
        this.queries = new BookQueries(schema);
    }

    /** Types whose records under the row's root a device may lack now, or hold and may not. */
    List<RecordType> concerned(LogRow row) {
        boolean moved = row.record().equals(row.root())
                && !row.scopesBefore().isEmpty()
                && (!row.scopesBefore().equals(row.scopesAfter()) || touchesBook(row));
        CrmRecord root = moved ? sight.find(row.root()) : null;
        if (root == null) {
            return List.of();
        }
        Set<String> now = root.type().scopes().keys(root);
        return schema.under(root.type()).stream()
                .filter(type -> rights.now().book(type).surelyCarries(now)
                        ? !rights.isHeld(type, row.scopesBefore())
                        : rights.mayBeHeld(type, keys(row)))
                .toList();
    }

    /** Whether queries of device books may answer otherwise after the row: fields of the system change with every row. */
    private boolean touchesBook(LogRow row) {
        RecordType root = schema.type(row.root().type());
        return bookFields.computeIfAbsent(root.name(), unused -> fields(root)).stream()
                .anyMatch(name ->
                        row.changes().containsKey(name) || SystemFields.all().contains(root.field(name)));
    }

    /** Of the root that any query looks at by which somebody's devices chose. */
    private Set<String> fields(RecordType root) {
        Set<String> texts = Stream.concat(Stream.of(root), schema.under(root).stream())
                .flatMap(type -> rights.all().map(access -> access.book(type)))
                .flatMap(book -> book.queries().stream())
                .collect(Collectors.toSet());
        return queries.fields(root, texts);
    }

    /** Records that the rows hung on another root. */
    Set<RecordRef> uprooted(List<LogRow> rows) {
        return rows.stream()
                .filter(row -> row.action() != RecordPatch.Action.CREATE && isParentChanged(row))
                .map(LogRow::record)
                .collect(Collectors.toSet());
    }

    private boolean isParentChanged(LogRow row) {
        Field<UUID> parent = schema.type(row.record().type()).parent();
        return parent != null && row.changes().containsKey(parent.name());
    }

    static Set<String> keys(LogRow row) {
        Set<String> keys = new HashSet<>(row.scopesBefore());
        keys.addAll(row.scopesAfter());
        return keys;
    }

    /**
     * Children of all the roots that the rows move, with the keys that each one's root had.
     *
     * @return null if there are more than {@code limit}
     */
    @Nullable Map<RecordRef, Set<String>> children(List<LogRow> rows, int limit) {
        Map<RecordType, Map<UUID, Set<String>>> roots = new LinkedHashMap<>();
        for (LogRow row : rows) {
            concerned(row)
                    .forEach(type -> roots.computeIfAbsent(type, unused -> new HashMap<>())
                            .computeIfAbsent(row.root().id(), unused -> new HashSet<>())
                            .addAll(keys(row)));
        }
        Map<RecordRef, Set<String>> children = new LinkedHashMap<>();
        for (Map.Entry<RecordType, Map<UUID, Set<String>>> entry : roots.entrySet()) {
            Map<UUID, Set<String>> keys = entry.getValue();
            List<CrmRecord> found =
                    tx.under(entry.getKey(), new ArrayList<>(keys.keySet()), null, limit - children.size() + 1);
            sight.take(found);
            found.forEach(child -> children.put(child.ref(), allKeys(keys)));
            if (children.size() > limit) {
                return null;
            }
        }
        return children;
    }

    /** Which child hangs on which root does not matter: too many keys only tell of a leave that changes nothing. */
    private static Set<String> allKeys(Map<UUID, Set<String>> byRoot) {
        Set<String> all = new HashSet<>();
        byRoot.values().forEach(all::addAll);
        return all;
    }

    List<CrmRecord> under(RecordType type, LogRow row, @Nullable UUID after, int limit) {
        return tx.under(type, List.of(row.root().id()), after, limit);
    }
}
