package org.kehu.server.database.control;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import javax.sql.DataSource;

/** What an administrator wants to know of the database; asked once, at the start. */
@ApplicationScoped
public class DatabaseFacts {
    @Resource(lookup = Database.NAME)
    private DataSource source;

    private volatile String schema = "";
    private volatile String product = "";

    /** @param version that the migrations have reached */
    public void learn(String version) throws SQLException {
        schema = version;
        try (Connection connection = source.getConnection()) {
            DatabaseMetaData facts = connection.getMetaData();
            product = facts.getDatabaseProductName() + " " + facts.getDatabaseProductVersion();
        }
    }

    /** Version that the migrations have reached. */
    public String schema() {
        return schema;
    }

    /** Name and version, such as {@code PostgreSQL 16.2}. */
    public String product() {
        return product;
    }
}
