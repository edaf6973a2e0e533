package org.kehu.server.launch;

import java.util.Locale;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;

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
            FolderLock.take(folder, console);
            ServerSettings settings = ServerSettings.read(folder.path(), environment, console);
            Ports.requireFree(settings, console);
            serve(folder, settings);
        } catch (StartProblem problem) {
            if (problem.getCause() != null) {
                LOG.log(Level.SEVERE, "The start failed", problem.getCause());
            }
            console.error(problem.getMessage());
            System.exit(problem.getCause() == null ? WRONG_INPUT : FAILED);
        }
    }

    private void serve(DataFolder folder, ServerSettings settings) throws StartProblem {
        ServerCertificate certificate = ServerCertificate.openOrMake(folder, settings, console);
        console.say("starting", folder.path());
        settings.publish();
        DatabaseChoice.publish(settings, folder);
        new PayaraRuntime(folder, settings, certificate).start(Distribution.ours(), console);
        OrderlyStop.install(console);
        ReadyNotice.print(folder, settings, certificate, console);
    }
}
