package org.kehu.bench.process;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where windows are drawn: the display that is there, or a virtual one for as long as this is open. */
public final class Display implements AutoCloseable {
    private static final String VARIABLE = "DISPLAY";

    private final @Nullable Process virtual;
    private final Map<String, String> environment;

    private Display(@Nullable Process virtual, Map<String, String> environment) {
        this.virtual = virtual;
        this.environment = environment;
    }

    /** @throws IOException if there is none and Xvfb is not installed */
    public static Display open() throws IOException {
        boolean isThere = System.getenv(VARIABLE) != null
                || System.getenv("WAYLAND_DISPLAY") != null
                || !Path.of("/proc").toFile().exists();
        if (isThere) {
            return new Display(null, Map.of());
        }
        Process virtual = new ProcessBuilder(
                        "Xvfb", "-displayfd", "1", "-screen", "0", "1920x1200x24", "-nolisten", "tcp")
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String number = virtual.inputReader().readLine();
        if (number == null) {
            throw new IOException("Xvfb did not open a display");
        }
        return new Display(virtual, Map.of(VARIABLE, ":" + number.trim()));
    }

    /** What a process needs to find it. */
    public Map<String, String> environment() {
        return environment;
    }

    /** For the JVM: a virtual display has no graphics card to ask. */
    public List<String> options() {
        return virtual == null ? List.of() : List.of("-Dprism.order=sw");
    }

    @Override
    public void close() {
        if (virtual != null) {
            virtual.destroy();
        }
    }
}
