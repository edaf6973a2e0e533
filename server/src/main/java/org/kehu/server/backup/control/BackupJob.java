package org.kehu.server.backup.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.kehu.common.Kehu;
import org.kehu.server.database.control.ConnectionPool;
import org.kehu.server.database.control.DatabaseFacts;
import org.kehu.server.launch.StartReport;
import org.kehu.server.timers.control.DailyJob;
import org.kehu.server.timers.control.JobRun;
import org.kehu.server.timers.control.JobStopped;
import org.kehu.server.timers.control.LeaseLost;

/** A backup each night, proved by restoring it. One that fails or cannot be proved is told to all administrators. */
@ApplicationScoped
public class BackupJob implements DailyJob {
    private static final Logger LOG = Logger.getLogger(BackupJob.class.getName());
    private static final int LONGEST_NAME = 120;

    @Inject
    private ConnectionPool connections;

    @Inject
    private DatabaseFacts facts;

    @Inject
    private BackupRuns runs;

    @Inject
    private InstantSource clock;

    @Inject
    @ConfigProperty(name = "kehu.version")
    private String version;

    @Inject
    @ConfigProperty(name = "kehu.language")
    private String language;

    @Inject
    @ConfigProperty(name = "kehu.backup.nightly")
    private String nightly;

    @Inject
    @ConfigProperty(name = "kehu.backup.days")
    private int days;

    @Inject
    @ConfigProperty(name = "kehu.backup.weeks")
    private int weeks;

    @Inject
    @ConfigProperty(name = "kehu.backup.months")
    private int months;

    @Override
    public String name() {
        return "backup";
    }

    @Override
    public void run(JobRun run) {
        if (nightly.equals("no")) {
            return;
        }
        try {
            BackupRun made = make(run);
            runs.note(made);
            run.did();
            LOG.log(Level.INFO, "The backup {0} was proved by restoring it: {1} rows, up to change {2}", new Object[] {
                made.file(), String.valueOf(made.rows()), String.valueOf(made.head())
            });
        } catch (Unproved e) {
            throw told(run, "The backup was written, but restoring it gave something else: " + e.getMessage(), e);
        } catch (JobStopped | LeaseLost ended) {
            throw ended;
        } catch (IOException | SQLException | RuntimeException e) {
            throw told(run, "The backup could not be made: " + e.getMessage(), e);
        }
    }

    private BackupRun make(JobRun run) throws IOException, SQLException, Unproved {
        ProvedBackups backups = new ProvedBackups(
                connections.source(),
                StartReport.backupFolder(),
                StartReport.backedUp(),
                version,
                Integer.parseInt(facts.schema()),
                clock);
        run.expect(2L * backups.tables());
        ZoneId zone = Kehu.CATALOG.policy().zone(run.configuration());
        return backups.make(server(), node(), new KeptBackups(days, weeks, months, zone), watch(run));
    }

    private static CopyWatch watch(JobRun run) {
        return new CopyWatch() {
            @Override
            public void rows(int many) {
                run.step();
            }

            @Override
            public void table() {
                run.handled(1);
                run.step();
            }
        };
    }

    private IllegalStateException told(JobRun run, String problem, Exception cause) {
        LOG.log(Level.SEVERE, problem, cause);
        try {
            runs.note(BackupRun.failed(run.now(), node(), null, problem));
        } catch (SQLException e) {
            LOG.log(Level.SEVERE, "That the backup failed could not be noted", e);
        }
        new BackupAlarm(run, language).raise(problem);
        return new IllegalStateException(problem, cause);
    }

    private String server() throws SQLException {
        try (Connection connection = connections.source().getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select server_id from server_meta")) {
            row.next();
            return row.getString(1);
        }
    }

    private static String node() {
        try {
            String name = InetAddress.getLocalHost().getHostName();
            return name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME);
        } catch (UnknownHostException e) {
            return "–";
        }
    }
}
