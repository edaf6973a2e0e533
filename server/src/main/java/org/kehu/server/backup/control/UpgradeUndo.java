package org.kehu.server.backup.control;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.zip.ZipFile;
import javax.sql.DataSource;
import org.h2.api.ErrorCode;
import org.kehu.server.database.control.Migrations;
import org.kehu.server.launch.StartReport;
import org.kehu.server.launch.UpgradeMark;

/**
 * How what was there before an upgrade comes back. Of an embedded database the file is copied, and the launcher puts it back. On
 * PostgreSQL the backup is restored in the place of what the migrations left, with the same epoch, since nobody has seen anything
 * else; a mark in a schema of its own has the next start do it, on whichever node, if this one does not come so far.
 */
final class UpgradeUndo {
    private static final String SCHEMA = "kehu_upgrade";
    private static final String MARK = SCHEMA + ".unfinished";
    private static final String MARKED = "select 1 from information_schema.tables where table_schema = '" + SCHEMA
            + "' and table_name = 'unfinished'";

    private final DataSource source;

    UpgradeUndo(DataSource source) {
        this.source = source;
    }

    void prepare(Path backup) throws SQLException, IOException {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            if (Migrations.isPostgres(source)) {
                mark(connection, statement, backup);
            } else {
                keepFile(statement);
            }
        }
    }

    private static void mark(Connection connection, Statement statement, Path backup) throws SQLException {
        connection.setAutoCommit(false);
        statement.execute("create schema if not exists " + SCHEMA);
        statement.execute("create table " + MARK + " (backup varchar(2000) not null)");
        try (PreparedStatement insert = connection.prepareStatement("insert into " + MARK + " values (?)")) {
            insert.setString(1, backup.toAbsolutePath().toString());
            insert.executeUpdate();
        }
        connection.commit();
    }

    private static void keepFile(Statement statement) throws SQLException, IOException {
        UpgradeMark mark = StartReport.upgradeMark();
        try (ResultSet row = statement.executeQuery("select database_path()")) {
            row.next();
            Path database = Path.of(row.getString(1) + ".mv.db");
            mark.clear();
            mark.begin();
            statement.execute("backup to '" + mark.copy().toString().replace("'", "''") + "'");
            mark.set(database);
        }
    }

    /** The upgrade has come to its end. */
    void forget() throws SQLException, IOException {
        if (Migrations.isPostgres(source)) {
            try (Connection connection = source.getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute("drop schema " + SCHEMA + " cascade");
            }
        } else {
            StartReport.upgradeMark().clear();
        }
    }

    /** On PostgreSQL: of what a restore has replaced, nothing is to come back. */
    static void drop(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("drop schema if exists " + SCHEMA + " cascade");
        }
    }

    /** After a failure, and at each start. Of an embedded database it is only closed: the launcher does the rest. */
    void putBack() throws SQLException, IOException {
        if (!Migrations.isPostgres(source)) {
            close();
            return;
        }
        Optional<Path> backup = marked();
        if (backup.isPresent()) {
            restore(backup.get());
            forget();
        }
    }

    /** A pool looks at the connection once more when it comes back, and finds the database closed, as was wanted. */
    private void close() throws SQLException {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("shutdown immediately");
        } catch (SQLException e) {
            if (e.getErrorCode() != ErrorCode.DATABASE_CALLED_AT_SHUTDOWN) {
                throw e;
            }
        }
    }

    /** Where an upgrade on PostgreSQL has not come to its end. */
    Optional<Path> marked() throws SQLException {
        if (!Migrations.isPostgres(source)) {
            return Optional.empty();
        }
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            try (ResultSet row = statement.executeQuery(MARKED)) {
                if (!row.next()) {
                    return Optional.empty();
                }
            }
            try (ResultSet row = statement.executeQuery("select backup from " + MARK)) {
                return row.next() ? Optional.of(Path.of(row.getString(1))) : Optional.empty();
            }
        }
    }

    private void restore(Path backup) throws SQLException, IOException {
        if (!Files.isReadable(backup)) {
            throw new SQLException("an upgrade has not come to its end, and its backup " + backup
                    + " is not on this machine: start the node that began it");
        }
        new Restoring(source, backup).load();
        try (ZipFile zip = new ZipFile(backup.toFile());
                Connection connection = source.getConnection()) {
            connection.setAutoCommit(false);
            BackupProof.compare(connection, Restoring.manifest(zip).sums(), CopyWatch.NONE);
            AsideSchema.drop(connection);
            connection.commit();
        } catch (Unproved e) {
            throw new SQLException("what was restored is not what was there: " + e.getMessage(), e);
        }
    }
}
