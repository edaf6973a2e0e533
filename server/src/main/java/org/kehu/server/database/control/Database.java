package org.kehu.server.database.control;

import jakarta.annotation.sql.DataSourceDefinition;

/**
 * The data source of the identity tables, whose transactions are JTA's; all else goes by {@link ConnectionPool}. Its values
 * are system properties that the launcher derives from the settings.
 */
@DataSourceDefinition(
        name = Database.NAME,
        className = "${MPCONFIG=kehu.jdbc.class}",
        url = "${MPCONFIG=kehu.jdbc.url}",
        user = "${MPCONFIG=kehu.jdbc.user}",
        password = "${MPCONFIG=kehu.jdbc.password}",
        minPoolSize = 1,
        initialPoolSize = 1,
        maxPoolSize = 8,
        properties = {
            "fish.payara.is-connection-validation-required=true",
            "fish.payara.connection-validation-method=table",
            "fish.payara.validation-table-name=" + Database.ALWAYS_THERE,
            "fish.payara.validate-atmost-once-period-in-seconds=2",
            "fish.payara.fail-all-connections=true"
        })
public final class Database {
    public static final String NAME = "java:app/jdbc/kehu";

    /** One row on both databases. A question is asked, since H2 calls a connection valid whose database a full disk closed. */
    static final String ALWAYS_THERE = "information_schema.information_schema_catalog_name";

    private Database() {}
}
