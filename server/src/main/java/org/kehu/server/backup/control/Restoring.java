package org.kehu.server.backup.control;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.kehu.server.database.control.Migrations;
import org.kehu.server.launch.BackupManifest;

/**
 * Reads a backup into an empty database: its own schema first, then its rows, then whatever newer migrations make of them, and
 * a new epoch. On PostgreSQL what was there is put into a schema of its own; of an embedded database the launcher has already
 * put the folder aside.
 */
public final class Restoring {
    private static final String ASKED = "kehu.restore";

    private final DataSource source;
    private final @Nullable Path file;
    private final CopyWatch watch;
    private @Nullable BackupManifest manifest;

    /** @param file the backup, null if this is a usual start */
    public Restoring(DataSource source, @Nullable Path file) {
        this(source, file, CopyWatch.NONE);
    }

    Restoring(DataSource source, @Nullable Path file, CopyWatch watch) {
        this.source = source;
        this.file = file;
        this.watch = watch;
    }

    /** As the launcher says; once, since the container may start the application anew in the same process. */
    public static Restoring asked(DataSource source) {
        String file = System.getProperty(ASKED);
        return new Restoring(source, file == null ? null : Path.of(file));
    }

    /** Whether the launcher has asked for it. */
    public boolean isAsked() {
        return file != null;
    }

    /** Before the migrations. */
    public void load() throws SQLException {
        try (Connection connection = source.getConnection()) {
            if (Migrations.isPostgres(source)) {
                AsideSchema.undoUnfinished(connection);
                if (file != null) {
                    AsideSchema.putAside(connection, Instant.now());
                }
            }
        }
        if (file == null) {
            return;
        }
        try (ZipFile zip = new ZipFile(file.toFile());
                Connection connection = source.getConnection()) {
            BackupManifest found = manifest(zip);
            Migrations.apply(source, Integer.toString(found.schema()));
            connection.setAutoCommit(false);
            load(zip, connection, found);
            connection.commit();
            manifest = found;
        } catch (IOException e) {
            throw new SQLException("the backup " + file + " cannot be read", e);
        }
    }

    static BackupManifest manifest(ZipFile zip) throws IOException {
        try (InputStream in = zip.getInputStream(zip.getEntry(BackupManifest.ENTRY))) {
            return BackupManifest.read(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    private void load(ZipFile zip, Connection connection, BackupManifest manifest) throws SQLException, IOException {
        Set<String> left = new HashSet<>(manifest.hashes().keySet());
        left.removeIf(name -> !name.startsWith(BackupManifest.TABLES));
        for (String table : new DatabaseTables(connection).names()) {
            String name = BackupManifest.TABLES + table + ".json";
            ZipEntry entry = zip.getEntry(name);
            if (entry != null && left.remove(name)) {
                try (InputStream in = zip.getInputStream(entry)) {
                    new TableFile(connection, table, watch).load(in);
                }
            }
        }
        if (!left.isEmpty()) {
            List<String> unknown = new ArrayList<>(left);
            throw new SQLException("the schema has no place for " + unknown);
        }
    }

    /** After the migrations. */
    public void finish() throws SQLException {
        BackupManifest restored = manifest;
        if (restored == null) {
            return;
        }
        try (Connection connection = source.getConnection()) {
            connection.setAutoCommit(false);
            Epochs.begin(connection, Epochs.Cause.RESTORE, null, restored.made(), Instant.now());
            if (Migrations.isPostgres(source)) {
                AsideSchema.done(connection);
                UpgradeUndo.drop(connection);
                MoveProgress.drop(connection);
            }
            connection.commit();
        }
        System.clearProperty(ASKED);
    }
}
