package org.kehu.installer.pack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The Java inside a package: the parts of the JDK that are needed, and of its programs {@code java} alone. */
final class OwnJava {
    private static final Set<String> PROGRAMS = Set.of("java", "java.exe");
    /** For sound, which neither product makes. */
    private static final Set<String> SOUND = Set.of("libjsound.so");
    /** For windows, which the server has none of: they would want a desktop installed. */
    private static final Set<String> WINDOWS = Set.of("libawt_xawt.so", "libsplashscreen.so", "libjawt.so");

    private OwnJava() {}

    static void link(Product product, Path to) throws IOException {
        JdkTool.run(
                "jlink",
                List.of(
                        "--add-modules",
                        String.join(",", new TreeSet<>(product.modules())),
                        "--include-locales=en,zh,*-CN",
                        "--strip-java-debug-attributes",
                        "--no-man-pages",
                        "--no-header-files",
                        "--output",
                        to.toString()));
        for (Path program : programs(to.resolve("bin"))) {
            Files.delete(program);
        }
        Set<String> unused = new TreeSet<>(SOUND);
        unused.addAll(product == Product.SERVER ? WINDOWS : Set.of());
        for (String library : unused) {
            Files.deleteIfExists(to.resolve("lib").resolve(library));
        }
    }

    /** On Windows the libraries stand among them. */
    private static List<Path> programs(Path bin) throws IOException {
        try (Stream<Path> files = Files.list(bin)) {
            return files.filter(file -> !PROGRAMS.contains(file.getFileName().toString()))
                    .filter(file -> !file.toString().endsWith(".dll"))
                    .toList();
        }
    }
}
