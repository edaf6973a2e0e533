package org.kehu.installer.pack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** A .deb around an image: the program below /opt, and the files of {@code src/main/deb} where they belong. */
final class DebianPackage {
    private static final Set<PosixFilePermission> OPEN = PosixFilePermissions.fromString("rw-r--r--");
    private static final Set<PosixFilePermission> RUN = PosixFilePermissions.fromString("rwxr-xr-x");
    /** A password may stand in settings: read by the group that the package gives them to. */
    private static final Set<PosixFilePermission> SECRET = PosixFilePermissions.fromString("rw-r-----");

    private static final int[] ICON_SIZES = {16, 24, 32, 48, 64, 128, 256, 512};
    private static final int KIB = 1024;

    private final Project project;
    private final String name;
    private final String version;

    /** @param version in Debian's words */
    DebianPackage(Project project, String name, String version) {
        this.project = project;
        this.name = name;
        this.version = version;
    }

    /**
     * Makes it in that folder.
     *
     * @param moreNeeded packages that the image's Java needs beside those that are always named
     */
    Path make(Path image, Set<String> moreNeeded, Path folder) throws IOException {
        Path tree = folder.resolve("work").resolve(name + "-deb");
        Tree.delete(tree);
        Files.createDirectories(tree.resolve("opt"));
        Tree.copy(image, tree.resolve("opt").resolve(name));
        Tree.copy(project.debian(name), tree);
        if (name.equals(Product.CLIENT.id())) {
            addToDesktop(tree);
        }
        control(tree, moreNeeded);
        permit(tree);
        String architecture = DebianTools.architecture();
        Path file = folder.resolve(name + "_" + version + "_" + architecture + ".deb");
        DebianTools.build(tree, file);
        Tree.delete(tree);
        return file;
    }

    private void addToDesktop(Path tree) throws IOException {
        Path commands = Files.createDirectories(tree.resolve("usr/bin"));
        Files.createSymbolicLink(commands.resolve(name), Path.of("/opt", name, "bin", name));
        Icon icon = Icon.of(project.icon());
        for (int size : ICON_SIZES) {
            Path apps = tree.resolve("usr/share/icons/hicolor/" + size + "x" + size + "/apps");
            Files.write(Files.createDirectories(apps).resolve(name + ".png"), icon.png(size));
        }
    }

    private void control(Path tree, Set<String> moreNeeded) throws IOException {
        Path control = tree.resolve("DEBIAN/control");
        String text = Files.readString(control);
        Set<String> named = new HashSet<>(List.of(text.split("[\\s,]+")));
        String more = moreNeeded.stream()
                .filter(one -> !named.contains(one))
                .sorted()
                .map(one -> ", " + one)
                .collect(Collectors.joining());
        Map<String, String> known = Map.of(
                "@VERSION@",
                version,
                "@ARCHITECTURE@",
                DebianTools.architecture(),
                "@MORE_DEPENDS@",
                more,
                "@INSTALLED_SIZE@",
                Long.toString(Tree.bytes(tree) / KIB));
        for (Map.Entry<String, String> one : known.entrySet()) {
            text = text.replace(one.getKey(), one.getValue());
        }
        Files.writeString(control, text);
    }

    /** The same whatever the umask of whoever builds, or what the version control kept. */
    private static void permit(Path tree) throws IOException {
        Path etc = tree.resolve("etc");
        for (Path file : Tree.below(tree)) {
            if (Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS)) {
                Files.setPosixFilePermissions(file, RUN);
            } else if (!Files.isSymbolicLink(file)) {
                Files.setPosixFilePermissions(file, permissions(file, file.startsWith(etc)));
            }
        }
    }

    private static Set<PosixFilePermission> permissions(Path file, boolean settings) {
        if (settings) {
            return SECRET;
        }
        return Files.isExecutable(file) ? RUN : OPEN;
    }
}
