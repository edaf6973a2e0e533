package org.kehu.client.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.kehu.common.record.Field;
import org.kehu.common.record.RecordRef;
import org.kehu.common.record.RecordSchema;
import org.kehu.common.record.RecordType;
import org.kehu.common.sync.LinkStubs;
import org.kehu.common.sync.TitleLink;

/** Names of records that are not here, in one transaction. */
final class StubRows implements LinkStubs {
    private final DeviceRows rows;
    private final RecordSchema schema;
    private final Runnable written;
    private final Consumer<RecordRef> shown;
    private @Nullable Boolean some;

    /**
     * @param written has the tables of records hold what the transaction put there
     * @param shown told of records that may be shown otherwise now
     */
    StubRows(DeviceRows rows, RecordSchema schema, Runnable written, Consumer<RecordRef> shown) {
        this.rows = rows;
        this.schema = schema;
        this.written = written;
        this.shown = shown;
    }

    /** Whoever takes a snapshot asks with every record of it, mostly where there are none: that is read once. */
    private boolean isEmpty() {
        if (some == null) {
            some = !rows.texts("select record_type from stub limit 1").isEmpty();
        }
        return !some;
    }

    @Override
    public @Nullable TitleLink via(RecordRef target) {
        if (isEmpty()) {
            return null;
        }
        List<TitleLink> found = rows.rows(
                "select via_type, via_id, via_field from stub where record_type = ? and record_id = ?",
                row -> link(row, 1),
                target.type(),
                target.id());
        return found.isEmpty() ? null : found.get(0);
    }

    private static TitleLink link(ResultSet row, int at) throws SQLException {
        return new TitleLink(
                new RecordRef(row.getString(at), row.getObject(at + 1, UUID.class)), row.getString(at + 2));
    }

    @Override
    public @Nullable TitleLink leading(RecordRef target) {
        written.run();
        for (RecordType type : schema.types()) {
            for (Field<?> field : type.fields()) {
                if (target.type().equals(field.target())) {
                    UUID leading = leading(type, field, target.id());
                    if (leading != null) {
                        return new TitleLink(new RecordRef(type.name(), leading), field.name());
                    }
                }
            }
        }
        return null;
    }

    private @Nullable UUID leading(RecordType type, Field<?> field, UUID target) {
        return rows
                .rows(
                        "select t.id from " + type.table() + " t left join base_copy seen"
                                + " on seen.record_type = ? and seen.record_id = t.id"
                                + " where t." + field.column() + " = ? and seen.record_id is null limit 1",
                        row -> row.getObject(1, UUID.class),
                        type.name(),
                        target)
                .stream()
                .findFirst()
                .orElse(null);
    }

    @Override
    public void want(RecordRef target, TitleLink via) {
        some = true;
        rows.run(
                "merge into stub (record_type, record_id, via_type, via_id, via_field) key (record_type, record_id)"
                        + " values (?, ?, ?, ?, ?)",
                target.type(),
                target.id(),
                via.record().type(),
                via.record().id(),
                via.field());
    }

    @Override
    public void wantAll() {
        written.run();
        some = null;
        for (RecordType type : schema.types()) {
            for (Field<?> field : type.isConfiguration() ? List.<Field<?>>of() : type.fields()) {
                RecordType target = field.target() == null ? null : schema.find(Objects.requireNonNull(field.target()));
                if (target != null && !target.isConfiguration()) {
                    wantAll(type, field, target);
                }
            }
        }
        rows.run("update stub set asked = false");
    }

    /** Most links lead to what is here, which two indexes tell; only of the others are rows read. */
    private void wantAll(RecordType type, Field<?> field, RecordType target) {
        if (!leadsAway(type, field, target)) {
            return;
        }
        String link = "t." + field.column();
        rows.run(
                "insert into stub (record_type, record_id, via_type, via_id, via_field)"
                        + " select ?, " + link + ", ?, min(t.id), ? from " + type.table() + " t"
                        + " left join " + target.table() + " there on there.id = " + link
                        + " left join base_copy seen on seen.record_type = ? and seen.record_id = t.id"
                        + " left join stub known on known.record_type = ? and known.record_id = " + link
                        + " where " + link + " is not null and there.id is null and known.record_id is null"
                        + " and seen.record_id is null"
                        + " group by " + link,
                target.name(),
                type.name(),
                field.name(),
                type.name(),
                target.name());
    }

    private boolean leadsAway(RecordType type, Field<?> field, RecordType target) {
        String links = "select distinct " + field.column() + " as id from " + type.table() + " where " + field.column()
                + " is not null";
        String sql = "select 1 from (" + links + ") link left join " + target.table() + " there on there.id = link.id"
                + " where there.id is null limit 1";
        return !rows.rows(sql, row -> row.getInt(1)).isEmpty();
    }

    @Override
    public boolean unname() {
        Map<RecordRef, TitleLink> named = found(" where title <> ''");
        rows.run("update stub set asked = false, title = ''");
        named.values().forEach(via -> shown.accept(via.record()));
        return !named.isEmpty();
    }

    @Override
    public Map<RecordRef, TitleLink> all() {
        return found("");
    }

    @Override
    public Map<RecordRef, TitleLink> unasked(int most) {
        return found(" where not asked order by record_type, record_id limit ?", most);
    }

    private Map<RecordRef, TitleLink> found(String which, Object... parameters) {
        Map<RecordRef, TitleLink> found = new LinkedHashMap<>();
        rows.rows(
                        "select record_type, record_id, via_type, via_id, via_field from stub" + which,
                        row -> Map.entry(new RecordRef(row.getString(1), row.getObject(2, UUID.class)), link(row, 3)),
                        parameters)
                .forEach(entry -> found.put(entry.getKey(), entry.getValue()));
        return found;
    }

    @Override
    public void name(RecordRef target, String title) {
        TitleLink via = via(target);
        if (via != null) {
            rows.run(
                    "update stub set asked = true, title = ? where record_type = ? and record_id = ?",
                    title,
                    target.type(),
                    target.id());
            shown.accept(via.record());
        }
    }

    @Override
    public void remove(RecordRef target) {
        rows.run("delete from stub where record_type = ? and record_id = ?", target.type(), target.id());
    }

    @Override
    public @Nullable String title(RecordRef target) {
        return title(rows, target);
    }

    static @Nullable String title(DeviceRows rows, RecordRef target) {
        List<String> found = rows.texts(
                "select title from stub where record_type = ? and record_id = ? and title <> ''",
                target.type(),
                target.id());
        return found.isEmpty() ? null : found.get(0);
    }
}
