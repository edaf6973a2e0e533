package org.kehu.server.backup.control;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.kehu.server.database.control.Migrations;

/**
 * Whether there is room for a backup and for the scratch database that proves it, asked before either is begun: a disk that is filled
 * stops more than the backup. Estimated from the size of the database, which the file is smaller than, and the scratch about as large as.
 */
final class BackupRoom {
    private static final String ON_POSTGRESQL = "select pg_database_size(current_database())";
    private static final String ON_H2 = "select database_path()";
    /** A disk is not filled to its last byte. */
    private static final long SPARE = 64L << 20;

    private static final long MIB = 1L << 20;

    private final DataSource source;
    private final Disk disk;

    BackupRoom(DataSource source) {
        this(source, folder -> Files.getFileStore(folder).getUsableSpace());
    }

    BackupRoom(DataSource source, Disk disk) {
        this.source = source;
        this.disk = disk;
    }

    /** How many bytes may still be written to the disk of a folder. */
    @FunctionalInterface
    interface Disk {
        long free(Path folder) throws IOException;
    }

    /** @throws IOException in words that say how much is lacking, and where */
    void require(Path folder) throws IOException, SQLException {
        long needed = 2 * size() + SPARE;
        long free = disk.free(folder);
        if (free < needed) {
            throw new IOException("for a backup and for proving it about " + inMib(needed) + " MiB are needed in "
                    + folder + ", and " + inMib(free) + " MiB are free");
        }
    }

    private static String inMib(long bytes) {
        return Long.toString(bytes / MIB);
    }

    private long size() throws SQLException, IOException {
        boolean postgres = Migrations.isPostgres(source);
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(postgres ? ON_POSTGRESQL : ON_H2)) {
            row.next();
            if (postgres) {
                return row.getLong(1);
            }
            String path = row.getString(1);
            Path file = path == null ? null : Path.of(path + ".mv.db");
            return file != null && Files.exists(file) ? Files.size(file) : 0;
        }
    }
}
