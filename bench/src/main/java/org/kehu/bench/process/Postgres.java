package org.kehu.bench.process;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/** A PostgreSQL of one's own, as durable as one that is installed: the embedded one's short cuts are taken back. */
public final class Postgres implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final String BUFFERS = "512MB";

    private final EmbeddedPostgres running;
    private final ProcessHandle master;

    private Postgres(EmbeddedPostgres running, ProcessHandle master) {
        this.running = running;
        this.master = master;
    }

    public static Postgres start(Path folder) throws IOException {
        EmbeddedPostgres running = EmbeddedPostgres.builder()
                .setDataDirectory(folder)
                .setCleanDataDirectory(false)
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("shared_buffers", BUFFERS)
                .setPGStartupWait(PATIENCE)
                .start();
        long pid = Long.parseLong(
                Files.readAllLines(folder.resolve("postmaster.pid")).get(0).trim());
        return new Postgres(running, ProcessHandle.of(pid).orElseThrow());
    }

    /** What a server needs to use it. */
    public Map<String, String> settings() {
        return Map.of(
                "KEHU_DATABASE_URL", "jdbc:postgresql://localhost:" + running.getPort() + "/postgres",
                "KEHU_DATABASE_USER", "postgres",
                "KEHU_DATABASE_PASSWORD", "postgres");
    }

    public long cpuMillis() {
        return ProcessCpu.millis(master);
    }

    @Override
    public void close() throws IOException {
        running.close();
    }
}
