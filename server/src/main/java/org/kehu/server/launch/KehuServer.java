package org.kehu.server.launch;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Starts the server and stays until the process is told to stop. Exit codes: 0 after an orderly stop, 1 when the start
 * failed, 2 when an argument or a setting is wrong.
 */
public final class KehuServer {
    private static final Logger LOG = Logger.getLogger(KehuServer.class.getName());
    private static final int FAILED = 1;
    private static final int WRONG_INPUT = 2;

    private final Console console = new Console(Locale.getDefault(), System.out, System.err);
    private final Map<String, String> environment = System.getenv();

    private KehuServer() {}

    public static void main(String[] arguments) {
        new KehuServer().run(arguments);
    }

    private void run(String[] arguments) {
        try {
            StartArguments parsed = StartArguments.parse(arguments, environment, console);
            if (parsed.help()) {
                SettingsHelp.print(console);
                return;
            }
            DataFolder folder = DataFolder.prepare(parsed.data(), console);
            if (parsed.backup() != null) {
                new BackupRequest(folder).ask(folder, parsed.backup(), console);
                return;
            }
            FolderLock.take(folder, console);
            RestoreStart.undoUnfinished(folder, console);
            ServerSettings settings = ServerSettings.read(folder.path(), environment, console);
            Ports.requireFree(settings, console);
            serve(folder, settings, parsed.restore());
        } catch (StartProblem problem) {
            if (problem.getCause() != null) {
                LOG.log(Level.SEVERE, "The start failed", problem.getCause());
            }
            console.error(problem.getMessage());
            System.exit(problem.getCause() == null ? WRONG_INPUT : FAILED);
        }
    }

    private void serve(DataFolder folder, ServerSettings settings, @Nullable Path backup) throws StartProblem {
        Distribution ours = Distribution.ours();
        RestoreStart restore = backup == null ? null : RestoreStart.begin(folder, backup, ours.newestSchema(), console);
        ServerCertificate certificate = ServerCertificate.openOrMake(folder, settings, console);
        console.say("starting", folder.path());
        StartReport.backedUp(folder.backedUp());
        StartReport.backupFolder(folder.backups(settings));
        settings.publish();
        DatabaseChoice.publish(settings, folder);
        new PayaraRuntime(folder, settings, certificate).start(ours, console);
        if (restore != null) {
            restore.done(console);
        }
        remember(folder);
        BackupWatch.begin(folder, console);
        OrderlyStop.install(console);
        ReadyNotice.print(folder, settings, certificate, console);
    }

    /** So that the backup of another server is not taken for one of this. */
    private void remember(DataFolder folder) throws StartProblem {
        try {
            folder.serverId(StartReport.server());
        } catch (IOException failed) {
            throw new StartProblem(console.text("data.unusable", folder.path(), String.valueOf(failed.getMessage())));
        }
    }
}
