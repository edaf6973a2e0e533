package org.kehu.server.backup.control;

import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.kehu.server.database.control.Migrations;
import org.kehu.server.launch.StartReport;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * Copies an embedded database into an empty one on PostgreSQL, table by table, each in one transaction, and compares counts and
 * digests of all of them at the end. Nothing is written to the one that it comes from. One that was cut off goes on after the last
 * table that is whole.
 */
public final class Moving {
    private static final Logger LOG = Logger.getLogger(Moving.class.getName());
    private static final String ASKED = "kehu.move.url";
    private static final int NAMED = 5;
    private static final String STATE =
            "select m.server_id, m.epoch, c.seq from server_meta m cross join log_counter c";

    private final DataSource from;
    private final DataSource to;
    private final CopyWatch watch;

    Moving(DataSource from, DataSource to, CopyWatch watch) {
        this.from = from;
        this.to = to;
        this.watch = watch;
    }

    public static boolean isAsked() {
        return System.getProperty(ASKED) != null;
    }

    /** As the launcher says. */
    public static Moving asked(DataSource from) {
        PGSimpleDataSource to = new PGSimpleDataSource();
        to.setUrl(System.getProperty(ASKED));
        to.setUser(System.getProperty("kehu.move.user"));
        to.setPassword(System.getProperty("kehu.move.password"));
        to.setApplicationName("kehu-move");
        return new Moving(from, to, CopyWatch.NONE);
    }

    /** Whether a move into this database has not come to its end. */
    static boolean isUnfinished(DataSource source) throws SQLException {
        if (!Migrations.isPostgres(source)) {
            return false;
        }
        try (Connection connection = source.getConnection()) {
            return new MoveProgress(connection).isBegun();
        }
    }

    /** @throws SQLException if it is refused or fails; the launcher has been told why */
    public void run() throws SQLException {
        try (Connection source = from.getConnection();
                Connection target = to.getConnection()) {
            boolean resumed = begin(source, target);
            Migrations.apply(to, Integer.toString(Migrations.distance(from).reached()));
            List<String> tables = new DatabaseTables(source).names();
            long rows = copyAll(source, target);
            StartReport.moved(resumed ? "move.done.resumed" : "move.done", tables.size(), rows);
        } catch (SQLException | IOException | Unproved | RuntimeException e) {
            LOG.log(Level.SEVERE, "The move failed", e);
            if (!(e instanceof MoveRefused)) {
                StartReport.refuse("move.failed", String.valueOf(e.getMessage()));
            }
            throw e instanceof SQLException sql ? sql : new SQLException(e);
        }
    }

    /** @return whether there was a part of it */
    private boolean begin(Connection source, Connection target) throws SQLException {
        int reached = Migrations.distance(from).reached();
        if (reached == 0) {
            throw new MoveRefused("move.nothing");
        }
        String state = state(source, reached);
        MoveProgress progress = new MoveProgress(target);
        if (progress.isBegun()) {
            if (!state.equals(progress.source())) {
                throw new MoveRefused("move.other", progress.source(), state);
            }
            return true;
        }
        List<String> there = new DatabaseTables(target).everything();
        if (!there.isEmpty()) {
            String some = String.join(", ", there.subList(0, Math.min(NAMED, there.size())));
            throw new MoveRefused("move.not.empty", there.size(), some);
        }
        progress.begin(state);
        return false;
    }

    private static String state(Connection source, int schema) throws SQLException {
        try (Statement statement = source.createStatement();
                ResultSet row = statement.executeQuery(STATE)) {
            if (!row.next()) {
                throw new MoveRefused("move.nothing");
            }
            String log = "epoch " + row.getString(2) + ", change " + row.getString(3);
            return "server " + row.getString(1) + ", " + log + ", schema " + schema;
        }
    }

    /** Both read within a transaction, so that no table has to fit into memory. @return how many rows */
    private long copyAll(Connection source, Connection target) throws SQLException, IOException, Unproved {
        source.setAutoCommit(false);
        target.setAutoCommit(false);
        try {
            copy(source, target);
            long rows = compare(source, target);
            new MoveProgress(target).end();
            target.commit();
            return rows;
        } finally {
            target.rollback();
            source.rollback();
            source.setAutoCommit(true);
        }
    }

    private void copy(Connection source, Connection target) throws SQLException, IOException {
        MoveProgress progress = new MoveProgress(target);
        Map<String, String> done = progress.done();
        for (String table : new DatabaseTables(target).names()) {
            if (!done.containsKey(table)) {
                progress.done(table, copy(table, source, target));
                target.commit();
                LOG.log(Level.INFO, "Table {0} is there", table);
            }
        }
    }

    /** In the place of whatever migrations have put into the table. */
    private String copy(String table, Connection source, Connection target) throws SQLException, IOException {
        List<DatabaseTables.Cells> columns = new DatabaseTables(source).columns(table);
        try (Statement statement = target.createStatement();
                RowInserts inserts = new RowInserts(target, table, columns, watch)) {
            statement.executeUpdate("delete from " + table);
            String sum = new TableRows(source, table, columns, watch).read(inserts::add);
            inserts.flush();
            return sum;
        }
    }

    /**
     * All tables, those that were there before as well: either database may have been used meanwhile.
     *
     * @return how many rows
     */
    private long compare(Connection source, Connection target) throws SQLException, Unproved {
        long rows = 0;
        Set<String> different = new TreeSet<>();
        Map<String, String> done = new MoveProgress(target).done();
        List<String> tables = new DatabaseTables(source).names();
        if (done.size() != tables.size() || !done.keySet().containsAll(tables)) {
            throw new Unproved("tables here " + tables + ", there " + done.keySet());
        }
        for (String table : tables) {
            String here = TableRows.sum(source, table, watch);
            String there = TableRows.sum(target, table, watch);
            if (!here.equals(there)) {
                LOG.log(Level.WARNING, "Table {0} has {1} here and {2} there", new Object[] {table, here, there});
                different.add(table);
            }
            rows += RowSum.rowsOf(here);
        }
        if (!different.isEmpty()) {
            forget(different, target);
            throw new MoveRefused("move.differs", String.join(", ", different));
        }
        return rows;
    }

    /** The next run copies them anew, and with them what refers to them. */
    private static void forget(Set<String> different, Connection target) throws SQLException {
        MoveProgress progress = new MoveProgress(target);
        List<String> behind = new ArrayList<>(new DatabaseTables(target).withThoseBehind(different));
        Collections.reverse(behind);
        try (Statement statement = target.createStatement()) {
            for (String table : behind) {
                statement.executeUpdate("delete from " + table);
                progress.forget(table);
            }
        }
        target.commit();
    }

    /** Nothing was changed by it. */
    static final class MoveRefused extends SQLException {
        static final long serialVersionUID = 1;

        MoveRefused(String key, @Nullable Object... arguments) {
            super(key + " " + List.of(arguments));
            StartReport.refuse(key, arguments);
        }
    }
}
