package org.kehu.server.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Payara finds its modules through the class path named in the manifest of a jar, as its "launcher" packaging makes one.
 * Ours is written anew at each start, from the jars that are there.
 */
final class BootJar {
    private BootJar() {}

    static Path write(Path lib, Path target) throws IOException {
        Manifest manifest = new Manifest();
        Attributes main = manifest.getMainAttributes();
        main.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        main.put(Attributes.Name.CLASS_PATH, classPath(lib));
        try (JarOutputStream jar = new JarOutputStream(Files.newOutputStream(target), manifest)) {
            jar.finish();
        }
        return target;
    }

    private static String classPath(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".jar"))
                    .sorted()
                    .map(file -> file.toUri().toString())
                    .collect(Collectors.joining(" "));
        }
    }
}
