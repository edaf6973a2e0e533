package org.kehu.client.store;

import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Something done with a connection. */
@FunctionalInterface
interface SqlWork<R extends @Nullable Object> {
    R run(Connection connection) throws SQLException;
}
