package org.kehu.server.database.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.kehu.server.backup.control.Moving;
import org.kehu.server.backup.control.Restoring;
import org.kehu.server.backup.control.Upgrade;
import org.kehu.server.database.control.ConnectionPool;
import org.kehu.server.database.control.DatabaseFacts;
import org.kehu.server.database.control.Migrations;
import org.kehu.server.database.control.OtherNodes;
import org.kehu.server.database.control.StartLock;
import org.kehu.server.launch.StartReport;

/** Migrates while the application starts, one node at a time; a failure stops the start. */
@ApplicationScoped
public class SchemaStart {
    private static final Logger LOG = Logger.getLogger(SchemaStart.class.getName());

    @Inject
    private ConnectionPool connections;

    @Inject
    private DatabaseFacts facts;

    @Inject
    @ConfigProperty(name = "kehu.version")
    private String program;

    private final Event<SchemaReady> ready;

    @Inject
    public SchemaStart(Event<SchemaReady> ready) {
        this.ready = ready;
    }

    void migrate(@Observes @Initialized(ApplicationScoped.class) Object start) throws SQLException {
        StartLock.alone(connections.source(), this::prepare);
        StartReport.applicationReady();
    }

    private void prepare() throws SQLException {
        if (Moving.isAsked()) {
            Moving.asked(connections.source()).run();
            throw new SQLException("the data are in another database now: nothing is served from here");
        }
        Restoring restoring = Restoring.asked(connections.source());
        String version = restoring.isAsked() ? restored(restoring) : upgraded(restoring);
        LOG.log(Level.INFO, "The database schema has version {0}", version);
        facts.learn(version);
        ready.fire(new SchemaReady(version));
        Upgrade.remember(connections.source(), program);
    }

    /** What a restore has left that did not come to its end goes first. */
    private String upgraded(Restoring nothing) throws SQLException {
        nothing.load();
        return new Upgrade(connections.source(), program).run();
    }

    private String restored(Restoring restoring) throws SQLException {
        OtherNodes.requireNone(connections.source(), others -> StartReport.refuse("restore.not.alone", others));
        restoring.load();
        String version = Migrations.apply(connections.source());
        restoring.finish();
        return version;
    }
}
