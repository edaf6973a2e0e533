package org.kehu.installer.pack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * The built project, as packages take from it.
 *
 * @param version as in {@code pom.xml}
 */
record Project(Path root, String version) {

    Path serverFiles() {
        return root.resolve("server/target/dist");
    }

    Path clientJar() {
        return root.resolve("client/target/kehu-client-" + version + ".jar");
    }

    /** The jars that the client's own needs. */
    List<Path> clientLibraries() throws IOException {
        String line = Files.readString(root.resolve("client/target/classpath.txt"));
        return Arrays.stream(line.strip().split(System.getProperty("path.separator")))
                .map(Path::of)
                .toList();
    }

    /** What the Debian package of that name holds beside the program. */
    Path debian(String name) {
        return root.resolve("installer/src/main/deb").resolve(name);
    }

    /** The compiled program that begins the server of one jar. */
    Path aloneClasses() {
        return root.resolve("installer/target/classes/org/kehu/installer/alone");
    }

    Path icon() {
        return root.resolve("client/src/main/resources/org/kehu/client/icons/kehu.png");
    }

    /** The options of a JVM that stand in a file of them. */
    static List<String> options(Path file) throws IOException {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .toList();
        }
    }
}
