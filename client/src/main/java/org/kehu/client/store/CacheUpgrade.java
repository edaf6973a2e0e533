package org.kehu.client.store;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.Derived;
import org.kehu.common.record.RecordCodec;
import org.kehu.common.record.RecordRef;
import org.kehu.common.record.RecordType;
import org.kehu.common.record.Versions;
import org.kehu.common.sync.SyncCodec;

/**
 * Writes records that an older program kept as this one would have: fields that were unknown find their columns, derived ones
 * are filled, what is called otherwise is renamed. Units stay as they were sent, and are converted whenever they are read.
 */
final class CacheUpgrade {
    private static final String SCHEMA = "own.schema";

    private final CacheTables tables;
    private final Versions versions;
    private final RecordCodec codec;

    CacheUpgrade(CacheTables tables) {
        this.tables = tables;
        this.versions = tables.schema().versions();
        this.codec = new RecordCodec(tables.schema());
    }

    /** @param grown tables that have more columns now */
    void run(CacheDatabase database, List<RecordTable> grown) {
        int held = database.write(CacheUpgrade::version);
        if (held > versions.current()) {
            throw new DamagedRow("kept by a newer program, in version " + held);
        }
        Set<RecordType> types = new HashSet<>();
        grown.forEach(table -> types.add(table.type()));
        tables.schema().types().stream()
                .filter(type -> versions.concernsRecords(type.name(), held))
                .forEach(types::add);
        types.forEach(type -> database.write(connection -> rewrite(connection, type, held)));
        database.write(connection -> new DeviceRows(connection)
                .run("merge into device_state (name, body) key (name) values (?, ?)", SCHEMA, versions.current() + ""));
    }

    /** A cache without a version was made by the first. */
    private static int version(Connection connection) {
        List<String> kept = new DeviceRows(connection).texts("select body from device_state where name = ?", SCHEMA);
        return kept.isEmpty() ? 1 : Integer.parseInt(kept.get(0));
    }

    private boolean rewrite(Connection connection, RecordType type, int held) throws SQLException {
        ViewRows rows = new ViewRows(connection, tables);
        for (CrmRecord record : rows.all(type)) {
            rows.put(anew(record, held));
        }
        rows.flush();
        BaseCopies bases = new BaseCopies(
                new DeviceRows(connection), new SyncCodec(tables.schema()), tables.check(), new KeptRows());
        for (RecordRef ref : bases.all()) {
            JsonNode kept = ref.type().equals(type.name()) ? bases.tree(ref) : null;
            if (kept != null) {
                bases.keep(ref, Derived.filled(codec.read(versions.upgraded(kept, held))));
            }
        }
        bases.flush();
        return true;
    }

    private CrmRecord anew(CrmRecord record, int held) {
        return Derived.filled(codec.read(versions.upgraded(codec.write(record), held)));
    }
}
