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
            "fish.payara.connection-validation-method=custom-validation",
            "fish.payara.validation-classname=org.glassfish.api.jdbc.validation.JDBC40ConnectionValidation",
            "fish.payara.validate-atmost-once-period-in-seconds=30",
            "fish.payara.fail-all-connections=true"
        })
public final class Database {
    public static final String NAME = "java:app/jdbc/kehu";

    private Database() {}
}
