package org.kehu.installer.alone;

import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.ResourceBundle;

/**
 * {@code java -jar kehu-server.jar}: the server with the arguments, settings and exit codes that it has everywhere, as a process
 * of its own that ends with this one.
 */
public final class ServerJar {
    private static final String MAIN = "org.kehu.server.launch.KehuServer";
    private static final int FAILED = 1;

    private ServerJar() {}

    public static void main(String[] arguments) throws InterruptedException {
        Path data = data(List.of(arguments), System.getenv());
        try {
            Path program = new UnpackedProgram(jar(), data).folder();
            Process server = start(program, arguments);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> end(server), "kehu-end"));
            System.exit(server.waitFor());
        } catch (IOException | URISyntaxException failed) {
            System.err.println(ResourceBundle.getBundle("org.kehu.installer.alone.alone")
                    .getString("not.unpacked")
                    .replace("{0}", data.toString())
                    .replace("{1}", failed.toString()));
            System.exit(FAILED);
        }
    }

    /** As the server itself finds it: the argument, the environment, the home folder. */
    static Path data(List<String> arguments, Map<String, String> environment) {
        int named = arguments.lastIndexOf("--data");
        if (named >= 0 && named + 1 < arguments.size()) {
            return Path.of(arguments.get(named + 1)).toAbsolutePath();
        }
        Path home = Path.of(System.getProperty("user.home"), ".kehu", "server");
        return Path.of(environment.getOrDefault("KEHU_DATA", home.toString())).toAbsolutePath();
    }

    private static Path jar() throws URISyntaxException {
        return Path.of(ServerJar.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
    }

    private static Process start(Path program, String[] arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "@" + program.resolve("jvm.options"),
                "-cp",
                program.resolve("runtime") + File.separator + "*",
                MAIN));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command).inheritIO().start();
    }

    /** Asked to end, this process asks the server, waits for it, and ends as it does; only halting can say so from here. */
    private static void end(Process server) {
        server.destroy();
        try {
            Runtime.getRuntime().halt(server.waitFor());
        } catch (InterruptedException interrupted) {
            Runtime.getRuntime().halt(FAILED);
        }
    }
}
