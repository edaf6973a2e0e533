package org.kehu.server.backup.control;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.h2.jdbcx.JdbcDataSource;
import org.kehu.server.launch.BackupFile;
import org.kehu.server.launch.BackupManifest;

/**
 * Restores a backup into an embedded database of its own and compares how many rows each table has, and their digest, with what
 * was there when it was written. The scratch database is gone afterwards.
 */
final class BackupProof {
    private final BackupFolder folder;
    private final CopyWatch watch;

    /** @param folder in which the scratch database is made: where there is room for backups */
    BackupProof(BackupFolder folder, CopyWatch watch) {
        this.folder = folder;
        this.watch = watch;
    }

    /** @throws Unproved in words that say what is wrong with it */
    void prove(Path backup) throws IOException, SQLException, Unproved {
        BackupManifest manifest = whole(backup);
        Path scratch = Files.createTempDirectory(folder.path(), folder.scratch());
        try {
            prove(backup, manifest, scratch);
        } finally {
            delete(scratch);
        }
    }

    private static BackupManifest whole(Path backup) throws IOException, Unproved {
        try (ZipFile zip = new ZipFile(backup.toFile())) {
            BackupManifest manifest = Restoring.manifest(zip);
            String flaw = BackupFile.flaw(zip, manifest);
            if (flaw != null) {
                throw new Unproved(flaw + " is not as it was written");
            }
            return manifest;
        }
    }

    private void prove(Path backup, BackupManifest manifest, Path scratch) throws SQLException, Unproved {
        JdbcDataSource source = new JdbcDataSource();
        source.setURL("jdbc:h2:file:" + scratch.resolve("scratch").toString().replace('\\', '/')
                + ";DB_CLOSE_DELAY=-1;DB_CLOSE_ON_EXIT=FALSE");
        source.setUser("sa");
        source.setPassword("");
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            try {
                new Restoring(source, backup, watch).load();
                connection.setAutoCommit(false);
                compare(connection, manifest.sums(), watch);
            } finally {
                statement.execute("shutdown immediately");
            }
        }
    }

    /** Within a transaction. @throws Unproved if the tables do not hold what is expected of them */
    static void compare(Connection connection, Map<String, String> expected, CopyWatch watch)
            throws SQLException, Unproved {
        List<String> tables = new DatabaseTables(connection).names();
        if (!List.copyOf(expected.keySet()).containsAll(tables) || expected.size() != tables.size()) {
            throw new Unproved("tables of the backup " + expected.keySet() + ", restored " + tables);
        }
        for (String table : tables) {
            String found = TableRows.sum(connection, table, watch);
            String written = String.valueOf(expected.get(table));
            if (!found.equals(written)) {
                throw new Unproved("table " + table + " had " + written + ", and restored it has " + found);
            }
        }
    }

    /** What a process that was killed has left. */
    static void sweep(BackupFolder folder) throws IOException {
        try (Stream<Path> left = Files.list(folder.path())) {
            for (Path one : left.toList()) {
                if (one.getFileName().toString().startsWith(folder.scratch())) {
                    delete(one);
                }
            }
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path one : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(one);
            }
        }
    }
}
