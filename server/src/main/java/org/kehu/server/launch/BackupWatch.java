package org.kehu.server.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.concurrent.locks.LockSupport;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Looks twice a second whether somebody at this machine asks for a backup, and answers. */
final class BackupWatch {
    private static final Logger LOG = Logger.getLogger(BackupWatch.class.getName());
    private static final long PAUSE_NANOS = 500_000_000;

    private final BackupRequest requests;
    private final Console console;

    private BackupWatch(BackupRequest requests, Console console) {
        this.requests = requests;
        this.console = console;
    }

    static void begin(DataFolder folder, Console console) {
        Thread thread = new Thread(new BackupWatch(new BackupRequest(folder), console)::watch, "kehu-backup");
        thread.setDaemon(true);
        thread.start();
    }

    private void watch() {
        while (!Thread.currentThread().isInterrupted()) {
            LockSupport.parkNanos(PAUSE_NANOS);
            try {
                @Nullable Path file = requests.take();
                if (file != null) {
                    requests.answer(made(file));
                }
            } catch (IOException | RuntimeException e) {
                LOG.log(Level.WARNING, "A request for a backup could not be read or answered", e);
            }
        }
    }

    private String made(Path file) {
        if (Files.exists(file)) {
            return console.text("backup.exists", file);
        }
        try {
            BackupManifest made = StartReport.backups().write(file);
            LOG.log(Level.INFO, "A backup was written to {0}, up to change {1}", new Object[] {file, made.head()});
            return BackupRequest.DONE + " " + made.made();
        } catch (IOException | SQLException | RuntimeException e) {
            LOG.log(Level.SEVERE, "A backup could not be written to " + file, e);
            return console.text("backup.failed", file, String.valueOf(e.getMessage()));
        }
    }
}
