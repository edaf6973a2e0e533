package org.kehu.installer.pack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A freshly made tree of this machine's Debian with nothing in it but what is essential, in which commands run as root. It has no
 * systemd that runs: services are started as their units say.
 */
final class CleanDebian implements AutoCloseable {
    private static final String INSTALL =
            "DEBIAN_FRONTEND=noninteractive exec apt-get install -y --no-install-recommends \"$0\"";

    private static final String TARGETS =
            "apt-get indextargets --format '$(CODENAME) $(COMPONENT) $(REPO_URI)' 'Created-By: Packages'";

    /** In a view of the file system of its own: what is mounted is gone with the command. */
    private static final String INSIDE = "mount -t proc proc \"$0/proc\" && exec chroot \"$0\" \"$@\"";

    private final Path tree;

    private CleanDebian(Path tree) {
        this.tree = tree;
    }

    static CleanDebian make(Path tree) {
        CleanDebian debian = new CleanDebian(tree);
        debian.close();
        run(List.of("debootstrap", "--variant=minbase", suite(), tree.toString(), mirror()));
        debian.root("apt-get", "update", "-qq");
        return debian;
    }

    /** Why none can be made here; empty if one can. */
    static Optional<String> obstacle() {
        if (!System.getProperty("os.name").equals("Linux") || !answers("debootstrap", "--version")) {
            return Optional.of("there is no debootstrap");
        }
        if (!answers("unshare", "--mount", "mount", "-t", "tmpfs", "none", "/mnt")) {
            return Optional.of("whoever runs the tests may not mount and change the root");
        }
        return mirror().isEmpty() ? Optional.of("apt knows no archive of this machine's release") : Optional.empty();
    }

    Path path(String inside) {
        return tree.resolve(inside.substring(1));
    }

    /** @return what the command said, which has to succeed */
    String root(String... command) {
        return run(inside(command));
    }

    boolean succeeds(String... command) {
        return answers(inside(command).toArray(String[]::new));
    }

    void install(Path deb) throws IOException {
        Path copy = path("/tmp/" + deb.getFileName());
        Files.copy(deb, copy);
        root("sh", "-c", INSTALL, "/tmp/" + copy.getFileName());
        Files.delete(copy);
    }

    /** For a process that the caller starts. */
    List<String> inside(String... command) {
        List<String> all = new ArrayList<>(List.of("unshare", "--mount", "sh", "-c", INSIDE, tree.toString()));
        all.addAll(Arrays.asList(command));
        return all;
    }

    @Override
    public void close() {
        run(List.of("rm", "-rf", "--one-file-system", tree.toString()));
    }

    private static String suite() {
        return run(List.of("sh", "-c", ". /etc/os-release && echo $VERSION_CODENAME"))
                .strip();
    }

    /** Where apt gets this machine's own packages from. */
    private static String mirror() {
        if (!answers("apt-get", "--version")) {
            return "";
        }
        String wanted = suite() + " main ";
        return run(List.of("sh", "-c", TARGETS))
                .lines()
                .filter(line -> line.startsWith(wanted))
                .map(line -> line.substring(wanted.length()))
                .findFirst()
                .orElse("");
    }

    private static boolean answers(String... command) {
        try {
            return start(List.of(command)).exit() == 0;
        } catch (IOException none) {
            return false;
        }
    }

    private static String run(List<String> command) {
        try {
            Said said = start(command);
            if (said.exit() != 0) {
                throw new IllegalStateException(String.join(" ", command) + " failed:\n" + said.text());
            }
            return said.text();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private record Said(int exit, String text) {}

    private static Said start(List<String> command) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.startsWith("KEHU_"));
        Process process = builder.start();
        process.getOutputStream().close();
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Said(process.onExit().join().exitValue(), text);
    }
}
