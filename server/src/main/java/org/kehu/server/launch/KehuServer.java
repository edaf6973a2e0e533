package org.kehu.server.launch;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Starts the server and stays until the process is told to stop. Exit codes: 0 after an orderly stop, 1 when the start
 * failed, 2 when another start would not help: an argument or a setting is wrong, or an upgrade or a move was refused or failed.
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
            undoUpgrade(folder, "upgrade.undone");
            ServerSettings settings = ServerSettings.read(folder.path(), environment, console);
            Ports.requireFree(settings, console);
            folder.requireBackups(settings, console);
            HostNames.requireOwn(console);
            serve(folder, settings, parsed);
        } catch (StartProblem problem) {
            if (problem.getCause() != null) {
                LOG.log(Level.SEVERE, "The start failed", problem.getCause());
            }
            console.error(problem.getMessage());
            boolean person =
                    problem.getCause() == null || StartReport.refusal(console).isPresent();
            System.exit(person ? WRONG_INPUT : FAILED);
        }
    }

    private void serve(DataFolder folder, ServerSettings settings, StartArguments arguments) throws StartProblem {
        Path backup = arguments.restore();
        String target = arguments.moveTo();
        Distribution ours = Distribution.ours();
        RestoreStart restore = backup == null ? null : RestoreStart.begin(folder, backup, ours.newestSchema(), console);
        ServerCertificate certificate = ServerCertificate.openOrMake(folder, settings, console);
        console.say("starting", folder.path());
        StartReport.dataFolder(folder.path());
        StartReport.backedUp(folder.backedUp());
        StartReport.backupFolder(folder.backups(settings));
        settings.publish();
        DatabaseChoice.publish(settings, folder);
        if (target != null) {
            DatabaseChoice.publishMove(target, settings, console);
            console.say("moving", target);
        }
        start(new PayaraRuntime(folder, settings, certificate), ours, folder);
        if (restore != null) {
            restore.done(console);
        }
        remember(folder);
        BackupWatch.begin(folder, console);
        OrderlyStop.install(console);
        ReadyNotice.print(folder, settings, certificate, console);
    }

    /** What an upgrade has done to an embedded database by then is undone if the start fails. */
    private void start(PayaraRuntime runtime, Distribution ours, DataFolder folder) throws StartProblem {
        try {
            runtime.start(ours, console);
        } catch (StartProblem problem) {
            StartReport.moved(console).ifPresent(this::endMoved);
            undoUpgrade(folder, "upgrade.put.back");
            throw problem;
        }
    }

    private void endMoved(String told) {
        console.line(told);
        System.exit(0);
    }

    private void undoUpgrade(DataFolder folder, String key) throws StartProblem {
        try {
            if (new UpgradeMark(folder.path()).putBack()) {
                console.say(key);
            }
        } catch (IOException failed) {
            StartReport.refuse("upgrade.stuck", folder.path(), String.valueOf(failed.getMessage()));
            throw new StartProblem(StartReport.refusal(console).orElseThrow(), failed);
        }
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
