package org.kehu.server.records.control;

import jakarta.persistence.EntityManager;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.persistence.sessions.UnitOfWork;
import org.jspecify.annotations.Nullable;
import org.kehu.common.command.Contention;
import org.kehu.common.record.Column;
import org.kehu.common.record.ColumnType;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.Field;
import org.kehu.common.record.RecordColumns;
import org.kehu.common.record.RecordRef;
import org.kehu.common.record.RecordSchema;
import org.kehu.common.record.RecordType;
import org.kehu.server.records.entity.RecordEntity;

/** Records by id through EclipseLink: locked, loaded, and written as the columns that changed. */
final class EntityRows {
    private static final List<Column> LOCKED = List.of(Column.of("id", ColumnType.UUID));
    private static final int MOST_LOCKED = 200;

    private final EntityManager entities;
    private final Sql sql;
    private final RecordSchema schema;
    private final Tables tables;
    private final Set<RecordRef> unwritten = new HashSet<>();
    private final Set<RecordRef> changed = new HashSet<>();
    private final Set<RecordRef> made = new HashSet<>();
    private final Set<RecordRef> absent = new HashSet<>();
    private final Set<RecordRef> locked = new HashSet<>();
    /** Read by query after they were locked, and not changed since. */
    private final Map<RecordRef, CrmRecord> ahead = new HashMap<>();

    EntityRows(EntityManager entities, Sql sql, RecordSchema schema, Tables tables) {
        this.entities = entities;
        this.sql = sql;
        this.schema = schema;
        this.tables = tables;
    }

    /**
     * In few words, since H2 parses whatever ends with {@code for update} each time, and a select of all columns is long; and those
     * of a type together, in their order. Who was not there is not asked for again: if somebody makes him meanwhile, his key is
     * taken, and the unit is tried again.
     */
    void lock(SortedSet<RecordRef> roots) {
        Map<String, List<UUID>> asked = roots.stream()
                .filter(root -> !locked.contains(root))
                .collect(Collectors.groupingBy(
                        RecordRef::type, TreeMap::new, Collectors.mapping(RecordRef::id, Collectors.toList())));
        asked.forEach((type, ids) -> {
            for (int from = 0; from < ids.size(); from += MOST_LOCKED) {
                lock(schema.type(type), ids.subList(from, Math.min(ids.size(), from + MOST_LOCKED)));
            }
        });
    }

    private void lock(RecordType type, List<UUID> ids) {
        ids.forEach(id -> absent.add(new RecordRef(type.name(), id)));
        for (@Nullable Object[] row : sql.rows(tables.lock(type, ids.size()), LOCKED, ids)) {
            RecordRef root = new RecordRef(type.name(), (UUID) Objects.requireNonNull(row[0]));
            absent.remove(root);
            locked.add(root);
        }
    }

    /** Whether it is locked, and was neither read ahead nor changed. */
    boolean isUnread(RecordRef ref) {
        return locked.contains(ref) && !ahead.containsKey(ref) && !changed.contains(ref);
    }

    void isRead(CrmRecord record) {
        ahead.put(record.ref(), record);
    }

    boolean isUnwritten(RecordRef ref) {
        return unwritten.contains(ref);
    }

    @Nullable CrmRecord find(RecordType type, UUID id) {
        RecordRef ref = new RecordRef(type.name(), id);
        if (absent.contains(ref) && !made.contains(ref)) {
            return null;
        }
        CrmRecord read = ahead.get(ref);
        if (read != null) {
            return read;
        }
        if (unwritten.contains(ref)) {
            flush();
        }
        RecordEntity entity = entities.find(RecordEntities.of(type).entity(), id);
        return entity == null ? null : tables.of(type).record(cells(tables.of(type), entity));
    }

    private static @Nullable Object[] cells(RecordColumns columns, RecordEntity entity) {
        List<Column> list = columns.list();
        @Nullable Object[] cells = new @Nullable Object[list.size()];
        for (int i = 0; i < cells.length; i++) {
            cells[i] = entity.get(list.get(i).name());
        }
        return cells;
    }

    /** Whether this transaction made the record. */
    boolean isMadeHere(RecordRef ref) {
        return made.contains(ref);
    }

    void save(@Nullable CrmRecord before, CrmRecord after) {
        if (unwritten.contains(after.ref())) {
            flush();
        }
        RecordColumns columns = tables.of(after.type());
        if (before == null) {
            RecordEntity entity = RecordEntities.of(after.type()).fresh().get();
            fill(entity, columns, after, accessRoot(after));
            entities.persist(entity);
            made.add(after.ref());
        } else {
            RecordEntity entity = present(before);
            UUID root = isOfARoot(after) && parent(before).equals(parent(after))
                    ? (UUID) entity.get(RecordColumns.ACCESS_ROOT.name())
                    : accessRoot(after);
            fill(entity, columns, after, root);
        }
        ahead.remove(after.ref());
        changed.add(after.ref());
        unwritten.add(after.ref());
    }

    /** The row as it was read here; one read by query is made known to EclipseLink without reading it again. */
    private RecordEntity present(CrmRecord before) {
        UnitOfWork work = entities.unwrap(UnitOfWork.class);
        RecordEntities.Kind<?> kind = RecordEntities.of(before.type());
        RecordEntity known =
                (RecordEntity) work.getIdentityMapAccessor().getFromIdentityMap(List.of(before.id()), kind.entity());
        if (known == null) {
            RecordEntity read = kind.fresh().get();
            UUID root = before.type().parent() == null ? null : accessRoot(before);
            fill(read, tables.of(before.type()), before, root);
            read.set(RecordColumns.REVISION.name(), before.revision());
            known = (RecordEntity) work.registerExistingObject(read);
        }
        Object revision = Objects.requireNonNull(known.get(RecordColumns.REVISION.name()));
        if (!revision.equals(before.revision())) {
            throw new Contention(before.ref() + " has revision " + revision + ", not " + before.revision());
        }
        return known;
    }

    /** The revision is EclipseLink's to count. */
    private static void fill(RecordEntity entity, RecordColumns columns, CrmRecord record, @Nullable UUID root) {
        @Nullable Object[] cells = columns.cells(record, root);
        for (int i = 0; i < cells.length; i++) {
            Column column = columns.list().get(i);
            if (!column.equals(RecordColumns.REVISION)) {
                entity.set(column.name(), cells[i]);
            }
        }
    }

    /** What hangs on a child follows it to another root. */
    private boolean isOfARoot(CrmRecord record) {
        Field<UUID> link = record.type().parent();
        return link == null
                || schema.type(Objects.requireNonNull(link.target())).parent() == null;
    }

    private static Optional<UUID> parent(CrmRecord record) {
        Field<UUID> link = record.type().parent();
        return link == null ? Optional.empty() : Optional.ofNullable(record.get(link));
    }

    private @Nullable UUID accessRoot(CrmRecord child) {
        Field<UUID> link = child.type().parent();
        UUID parent = link == null ? null : child.get(link);
        if (link == null || parent == null) {
            return null;
        }
        RecordType above = schema.type(Objects.requireNonNull(link.target()));
        if (above.parent() == null) {
            return parent;
        }
        RecordEntity entity = entities.find(RecordEntities.of(above).entity(), parent);
        return entity == null ? null : (UUID) entity.get(RecordColumns.ACCESS_ROOT.name());
    }

    void flush() {
        if (!unwritten.isEmpty()) {
            entities.flush();
            unwritten.clear();
        }
    }
}
