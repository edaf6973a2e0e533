package org.kehu.bench.server;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kehu.bench.seed.Seed;

/** What the floor is made of is all that it needs, on its own in its Payara. */
class FloorFolderTest {
    @TempDir
    private Path folder;

    @Test
    void itsSeedIsTheOneThatKehuIsMeasuredWith() throws ReflectiveOperationException, IOException {
        Path floor = FloorFolder.write(Path.of("../server/target/dist"), folder.resolve("floor"));
        List<URL> places = unpacked(floor);
        try (URLClassLoader alone =
                new URLClassLoader(places.toArray(URL[]::new), ClassLoader.getPlatformClassLoader())) {
            Class<?> seed = alone.loadClass(Seed.class.getName());
            assertEquals(
                    Seed.id("customer", 7),
                    seed.getMethod("id", String.class, int.class).invoke(null, "customer", 7));
        }
    }

    private List<URL> unpacked(Path floor) throws IOException {
        try (JarFile packed = new JarFile(floor.resolve("kehu-server.war").toFile())) {
            for (JarEntry entry :
                    packed.stream().filter(one -> !one.isDirectory()).toList()) {
                Path file = folder.resolve(entry.getName());
                Files.createDirectories(file.getParent());
                try (InputStream in = packed.getInputStream(entry)) {
                    Files.copy(in, file);
                }
            }
        }
        List<URL> places = new ArrayList<>();
        try (DirectoryStream<Path> libraries = Files.newDirectoryStream(floor.resolve("runtime"), "*.jar")) {
            for (Path library : libraries) {
                places.add(url(library));
            }
        }
        places.add(url(folder.resolve("WEB-INF/classes"))); // a folder that is there by now, or its URL is none of one
        return places;
    }

    private static URL url(Path path) throws MalformedURLException {
        return path.toUri().toURL();
    }
}
