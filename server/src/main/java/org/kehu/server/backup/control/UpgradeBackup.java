package org.kehu.server.backup.control;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import javax.sql.DataSource;

/** The backup before an upgrade, proved as those of each night; it stays until somebody deletes it. One that is not proved goes. */
final class UpgradeBackup {
    private UpgradeBackup() {}

    static Path make(DataSource source, Path folder, List<Path> files, String program, int schema, Instant now)
            throws IOException, SQLException, Unproved {
        BackupFolder backups = BackupFolder.of(folder, server(source));
        new BackupRoom(source).require(folder);
        Path unproved = backups.beforeUpgrade(schema, now);
        try {
            new BackupWriter(source, files, program, schema, CopyWatch.NONE).write(unproved, now);
            new BackupProof(backups, CopyWatch.NONE).prove(unproved);
            return backups.proved(unproved);
        } finally {
            Files.deleteIfExists(unproved);
        }
    }

    private static String server(DataSource source) throws SQLException {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select server_id from server_meta")) {
            if (!row.next()) {
                throw new SQLException("the database says of no server that it is its");
            }
            return row.getString(1);
        }
    }
}
