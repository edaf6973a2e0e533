package org.kehu.server.database.control;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * The connections of everything but the identity tables. Payara's pool looks up a method by its name for each typed cell of
 * a row, a third of what a list costs, and only JTA needs it. The values are those that the launcher derives from the settings.
 */
@ApplicationScoped
public class ConnectionPool {
    /** Of the line by which nodes at work tell each other that there is news. */
    static final String NEIGHBOURS = "kehu-neighbours";

    private static final int MOST = 32;
    private static final int IDLE = 2;
    private static final int SILENT_SECONDS = 2;

    @Inject
    @ConfigProperty(name = "kehu.jdbc.class")
    private String driver;

    @Inject
    @ConfigProperty(name = "kehu.jdbc.url")
    private String url;

    @Inject
    @ConfigProperty(name = "kehu.jdbc.user")
    private String user;

    @Inject
    @ConfigProperty(name = "kehu.jdbc.password")
    private String password;

    private HikariDataSource pool;

    @PostConstruct
    void open() {
        HikariConfig config = new HikariConfig();
        config.setPoolName("kehu");
        config.setDataSourceClassName(driver);
        config.addDataSourceProperty("url", url);
        config.setUsername(user);
        config.setPassword(password);
        config.setMaximumPoolSize(MOST);
        config.setMinimumIdle(IDLE);
        config.setExceptionOverride(new LostDatabase());
        pool = new HikariDataSource(config);
    }

    @PreDestroy
    void close() {
        pool.close();
    }

    public DataSource source() {
        return pool;
    }

    /** Whether other nodes may work on the same database; an embedded one is this node's alone. */
    public boolean isShared() {
        return url.startsWith("jdbc:postgresql:");
    }

    /** One beside the pool, for who holds it all the time. It gives up on a database that is silent for two seconds. */
    public Connection dedicated() throws SQLException {
        PGSimpleDataSource single = new PGSimpleDataSource();
        single.setUrl(url);
        single.setUser(user);
        single.setPassword(password);
        single.setApplicationName(NEIGHBOURS);
        single.setConnectTimeout(SILENT_SECONDS);
        single.setSocketTimeout(SILENT_SECONDS);
        return single.getConnection();
    }
}
