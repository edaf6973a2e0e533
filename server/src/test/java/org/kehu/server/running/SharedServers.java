package org.kehu.server.running;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;
import org.kehu.common.update.SigningKey;

/** One server per database for a whole test run; a start costs seconds, so all tests share it. */
public final class SharedServers implements LauncherSessionListener {
    /** What they trust for updates of clients. */
    public static final SigningKey UPDATES = SigningKey.generate();

    private static final Map<TestDatabase, RunningServer> RUNNING = new EnumMap<>(TestDatabase.class);

    static synchronized RunningServer on(TestDatabase database) {
        return RUNNING.computeIfAbsent(database, SharedServers::start);
    }

    private static RunningServer start(TestDatabase database) {
        try {
            Map<String, String> settings = new HashMap<>(database.settings());
            settings.put("KEHU_ANNOUNCE", "127.0.0.1");
            settings.put("KEHU_UPDATE_KEYS", UPDATES.open().toString());
            return RunningServer.start(Files.createTempDirectory("kehu-server-test"), settings);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Override
    public void launcherSessionClosed(LauncherSession session) {
        stopAll();
    }

    private static synchronized void stopAll() {
        RUNNING.values().forEach(RunningServer::close);
        RUNNING.values().forEach(server -> delete(server.data()));
        RUNNING.clear();
        try {
            TestDatabase.stopPostgres();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static void delete(Path folder) {
        try (var files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
