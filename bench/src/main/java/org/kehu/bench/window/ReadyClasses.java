package org.kehu.bench.window;

import java.nio.file.Path;
import java.util.List;

/**
 * The classes of a client as the JVM has them ready: the first start leaves them, as the start script has it, and those after it
 * begin with them. What is measured must be in jars, or the JVM keeps nothing.
 */
final class ReadyClasses {
    private static final List<String> QUIET = List.of("-Xlog:cds=off", "-Xlog:cds+dynamic=off");
    private final Path file;

    ReadyClasses(Path file) {
        this.file = file;
    }

    /** For a JVM that keeps them when it ends. */
    List<String> kept() {
        return with("-XX:ArchiveClassesAtExit=");
    }

    /** For a JVM that begins with them. */
    List<String> taken() {
        return with("-XX:SharedArchiveFile=");
    }

    private List<String> with(String option) {
        return List.of(option + file, QUIET.get(0), QUIET.get(1));
    }
}
