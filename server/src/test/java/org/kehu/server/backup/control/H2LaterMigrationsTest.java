package org.kehu.server.backup.control;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.kehu.server.launch.StartReport;

class H2LaterMigrationsTest extends LaterMigrationsContract {
    private DataSource source;

    @Override
    protected DataSource open(Path folder) {
        JdbcDataSource file = new JdbcDataSource();
        file.setURL("jdbc:h2:file:" + folder.resolve("kehu") + ";DB_CLOSE_ON_EXIT=FALSE;WRITE_DELAY=0");
        file.setUser("kehu");
        file.setPassword("embedded");
        source = file;
        return file;
    }

    @Override
    protected void launcherPutsBack() throws IOException {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("shutdown immediately");
        } catch (SQLException e) {
            throw new IOException(e);
        }
        assertTrue(StartReport.upgradeMark().putBack());
    }
}
