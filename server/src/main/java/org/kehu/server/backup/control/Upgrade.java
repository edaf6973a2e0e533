package org.kehu.server.backup.control;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.kehu.server.database.control.Migrations;
import org.kehu.server.database.control.OtherNodes;
import org.kehu.server.launch.StartReport;

/**
 * Brings a database to the schema of this program. One that holds data is backed up first, and the backup proved; then it is
 * migrated and looked at. If anything of that fails, what was there before comes back and the start ends with what to do.
 */
public final class Upgrade {
    private static final Logger LOG = Logger.getLogger(Upgrade.class.getName());
    private final DataSource source;
    private final String version;

    /** @param version of this program */
    public Upgrade(DataSource source, String version) {
        this.source = source;
        this.version = version;
    }

    /** Alone on the database. @return the schema version reached */
    public String run() throws SQLException {
        finishUndoing();
        if (Moving.isUnfinished(source)) {
            StartReport.refuse("move.unfinished");
            throw new SQLException("a move into this database has not come to its end");
        }
        Migrations.Distance distance = Migrations.distance(source);
        if (distance.reached() > distance.known()) {
            StartReport.refuse("upgrade.newer", was(distance.reached()), is(distance.known()));
            throw new SQLException("the database is of a newer program");
        }
        if (distance.reached() == 0 || distance.reached() == distance.known()) {
            return Migrations.apply(source);
        }
        String from = was(distance.reached());
        String to = is(distance.known());
        requireAlone(from, to);
        LOG.log(Level.INFO, "The database is brought from {0} to {1}", new Object[] {from, to});
        Path backup = backup(distance.reached(), from, to);
        upgrade(backup, from, to);
        StartReport.tell("upgrade.done", from, to, backup);
        return Integer.toString(distance.known());
    }

    /** A node that writes by the rules of before would write beside the migrations. */
    private void requireAlone(String from, String to) throws SQLException {
        OtherNodes.requireNone(source, others -> StartReport.refuse("upgrade.not.alone", others, from, to));
    }

    private void finishUndoing() throws SQLException {
        UpgradeUndo undo = new UpgradeUndo(source);
        if (undo.marked().isPresent()) {
            LOG.log(Level.WARNING, "An upgrade had not come to its end: the backup from before it is restored");
            putBack(undo, null);
        }
    }

    private Path backup(int reached, String from, String to) throws SQLException {
        try {
            return UpgradeBackup.make(
                    source, StartReport.backupFolder(), StartReport.backedUp(), version, reached, Instant.now());
        } catch (IOException | SQLException | Unproved | RuntimeException e) {
            StartReport.refuse("upgrade.not.begun", from, to, String.valueOf(e.getMessage()));
            throw new SQLException("no backup before the upgrade", e);
        }
    }

    private void upgrade(Path backup, String from, String to) throws SQLException {
        UpgradeUndo undo = new UpgradeUndo(source);
        try {
            UpgradeFacts before = facts();
            undo.prepare(backup);
            Migrations.apply(source);
            List<String> lost = before.lostIn(facts());
            if (!lost.isEmpty()) {
                throw new SQLException("the migrations lost something: " + String.join("; ", lost));
            }
            undo.forget();
        } catch (SQLException | IOException | RuntimeException e) {
            StartReport.refuse("upgrade.failed", from, to, firstLine(e), backup);
            LOG.log(Level.SEVERE, "The upgrade failed; what was there before is put back", e);
            putBack(undo, e);
            throw new SQLException("the upgrade failed", e);
        }
    }

    private static void putBack(UpgradeUndo undo, @Nullable Exception cause) throws SQLException {
        try {
            undo.putBack();
        } catch (SQLException | IOException | RuntimeException e) {
            StartReport.refuse("upgrade.stuck", "PostgreSQL", String.valueOf(e.getMessage()));
            if (cause != null) {
                e.addSuppressed(cause);
            }
            throw new SQLException("what was there before the upgrade could not be put back", e);
        }
    }

    private UpgradeFacts facts() throws SQLException {
        try (Connection connection = source.getConnection()) {
            connection.setAutoCommit(false);
            return UpgradeFacts.of(connection);
        }
    }

    private static String firstLine(Exception e) {
        return String.valueOf(e.getMessage())
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .findFirst()
                .orElse("");
    }

    private String is(int schema) {
        return "Kehu " + version + " (schema " + schema + ")";
    }

    /** Databases of before do not say which program it was. */
    private String was(int schema) {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select program from server_meta")) {
            String program = row.next() ? row.getString(1) : null;
            return "Kehu " + (program == null ? "" : program + " ") + "(schema " + schema + ")";
        } catch (SQLException none) {
            return "Kehu (schema " + schema + ")";
        }
    }

    /** Once it works: it is the version to go back to from a later one. */
    public static void remember(DataSource source, String version) throws SQLException {
        try (Connection connection = source.getConnection();
                PreparedStatement update = connection.prepareStatement("update server_meta set program = ?")) {
            update.setString(1, version);
            update.executeUpdate();
        }
    }
}
