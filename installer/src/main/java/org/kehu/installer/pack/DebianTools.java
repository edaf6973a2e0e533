package org.kehu.installer.pack;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** Debian's tools, which have to be there. */
final class DebianTools {
    private DebianTools() {}

    static void build(Path tree, Path file) throws IOException {
        run(List.of("dpkg-deb", "--root-owner-group", "-Zgzip", "--build", tree.toString(), file.toString()));
    }

    /** What Debian calls this machine's kind. */
    static String architecture() {
        String name = System.getProperty("os.arch").toLowerCase(Locale.ROOT);
        return name.equals("aarch64") ? "arm64" : name;
    }

    /** @return what it said */
    static String run(List<String> command) throws IOException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            if (process.waitFor() != 0) {
                throw new IOException(String.join(" ", command) + " failed:\n" + said);
            }
            return said;
        } catch (InterruptedException interrupted) {
            process.destroy();
            Thread.currentThread().interrupt();
            throw new InterruptedIOException(String.join(" ", command));
        }
    }
}
