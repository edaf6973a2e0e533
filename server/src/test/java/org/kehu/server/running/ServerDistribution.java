package org.kehu.server.running;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The packaged server: the folder in {@code kehu.server.dist}, or the one this build has made. */
final class ServerDistribution {
    private static final String MAIN = "org.kehu.server.launch.KehuServer";

    private ServerDistribution() {}

    static List<String> command(Path folder, List<String> arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Duser.language=en",
                "@" + folder.resolve("jvm.options"),
                "-cp",
                folder.resolve("runtime") + File.separator + "*",
                MAIN));
        command.addAll(arguments);
        return command;
    }

    /** The one that is tested. */
    static Path folder() {
        String given = System.getProperty("kehu.server.dist");
        if (given != null) {
            return Path.of(given);
        }
        for (Path up = Path.of("").toAbsolutePath(); up != null; up = up.getParent()) {
            Path built = up.resolve("server/target/dist");
            if (Files.exists(built.resolve("kehu-server.war"))) {
                return built;
            }
        }
        throw new IllegalStateException("the server is not packaged: run mvn -pl server -am package first");
    }
}
