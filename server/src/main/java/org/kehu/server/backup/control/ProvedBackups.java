package org.kehu.server.backup.control;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import javax.sql.DataSource;
import org.kehu.server.launch.BackupManifest;

/** Writes a backup into the folder of this server, proves it by restoring it, and lets those go that the rule does not keep. */
final class ProvedBackups {
    private final DataSource source;
    private final Path folder;
    private final List<Path> files;
    private final String app;
    private final int schema;
    private final InstantSource clock;
    private final BackupRoom room;

    /** @param files taken along where they exist */
    ProvedBackups(DataSource source, Path folder, List<Path> files, String app, int schema, InstantSource clock) {
        this(source, folder, files, app, schema, clock, new BackupRoom(source));
    }

    ProvedBackups(
            DataSource source,
            Path folder,
            List<Path> files,
            String app,
            int schema,
            InstantSource clock,
            BackupRoom room) {
        this.room = room;
        this.source = source;
        this.folder = folder;
        this.files = List.copyOf(files);
        this.app = app;
        this.schema = schema;
        this.clock = clock;
    }

    int tables() throws SQLException {
        try (Connection connection = source.getConnection()) {
            return new DatabaseTables(connection).names().size();
        }
    }

    /** One that cannot be proved keeps its name of an unproved one, until the next; nothing else is taken away then. */
    BackupRun make(String server, String node, KeptBackups rule, CopyWatch watch)
            throws IOException, SQLException, Unproved {
        BackupFolder kept = BackupFolder.of(folder, server);
        kept.dropUnproved();
        room.require(folder);
        Instant now = clock.instant();
        Path unproved = kept.unproved(now);
        BackupManifest made = new BackupWriter(source, files, app, schema, watch).write(unproved, now);
        new BackupProof(kept, watch).prove(unproved);
        Path proved = kept.proved(unproved);
        kept.drop(rule);
        long rows = made.sums().values().stream().mapToLong(RowSum::rowsOf).sum();
        return new BackupRun(
                now,
                node,
                String.valueOf(proved.getFileName()),
                made.head(),
                rows,
                Files.size(proved),
                clock.instant(),
                null);
    }
}
