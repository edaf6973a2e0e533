package org.kehu.server.backup.control;

import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;
import org.kehu.server.database.control.LostDatabase;
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

    /** As the server has it; the file is free for whoever puts another in its place. */
    @Test
    void whatIsInAPoolIsClosedToo() throws SQLException, IOException {
        HikariConfig config = new HikariConfig();
        config.setDataSource(source);
        config.setExceptionOverride(new LostDatabase());
        try (HikariDataSource pool = new HikariDataSource(config)) {
            new UpgradeUndo(pool).putBack();
        }
        try (FileChannel file = FileChannel.open(folder.resolve("kehu.mv.db"), StandardOpenOption.WRITE);
                FileLock lock = file.tryLock()) {
            assertNotNull(lock);
        }
    }
}
