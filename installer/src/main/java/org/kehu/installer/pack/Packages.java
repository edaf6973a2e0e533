package org.kehu.installer.pack;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Makes one kind of package from the built project: {@code Packages ROOT VERSION KIND}, into {@code installer/target/packages}.
 * The system properties {@code kehu.update.key} and {@code kehu.update.notes} name the files that updates are signed with and say what
 * is new. Exit codes: 1 when it failed, 2 when there is no such kind.
 */
public final class Packages {
    private static final String KEY = "kehu.update.key";
    private static final int FAILED = 1;
    private static final int WRONG = 2;
    private static final int ARGUMENTS = 3;
    private static final Set<String> KINDS = Set.of("client", "server", "jar", "update", "key");

    private Packages() {}

    public static void main(String[] arguments) {
        PrintStream out = System.out;
        if (arguments.length != ARGUMENTS || !KINDS.contains(arguments[ARGUMENTS - 1])) {
            System.err.println("kehu: there is no package '" + String.join(" ", arguments)
                    + "'; right are client, server, jar, update and key");
            System.exit(WRONG);
        }
        Project project = new Project(Path.of(arguments[0]).toAbsolutePath().normalize(), arguments[1]);
        try {
            Path folder = Files.createDirectories(project.root().resolve("installer/target/packages"));
            for (Path made : make(project, arguments[2], folder)) {
                out.println("kehu: made " + made);
            }
        } catch (IOException failed) {
            System.err.println("kehu: the package was not made: " + failed.getMessage());
            System.exit(FAILED);
        }
    }

    private static List<Path> make(Project project, String kind, Path folder) throws IOException {
        return switch (kind) {
            case "jar" -> List.of(new SingleJar(project).make(folder));
            case "key" -> List.of(key(), Keys.make(key()));
            case "update" -> List.of(new UpdateArchive(project).make(Keys.read(key()), notes(), folder));
            default -> installers(project, kind.equals("client") ? Product.CLIENT : Product.SERVER, folder);
        };
    }

    private static Path key() throws IOException {
        String given = System.getProperty(KEY, "");
        if (given.isEmpty()) {
            throw new IOException("--key FILE has to name the key that updates are signed with");
        }
        return Path.of(given).toAbsolutePath();
    }

    private static Map<String, String> notes() throws IOException {
        String given = System.getProperty("kehu.update.notes", "");
        return given.isEmpty() ? Map.of() : Notes.read(Path.of(given));
    }

    /** A client that was packaged without a key takes no updates: it would have nobody to believe. */
    private static List<String> pinned(Product product) throws IOException {
        boolean none = product != Product.CLIENT || System.getProperty(KEY, "").isEmpty();
        return none
                ? List.of()
                : List.of("-Dkehu.update.keys=" + Keys.read(key()).open());
    }

    private static List<Path> installers(Project project, Product product, Path folder) throws IOException {
        Path image = new AppImage(project, product, pinned(product), folder.resolve("work")).make(folder);
        return switch (Platform.here()) {
            case LINUX -> List.of(image, debian(project, product, image, folder));
            case WINDOWS, MAC -> List.of(image, new NativeInstaller(project, product).make(image, folder));
        };
    }

    static Path debian(Project project, Product product, Path image, Path folder) throws IOException {
        String version = Version.of(project.version()).debian();
        return new DebianPackage(project, product.id(), version).make(image, NeededPackages.of(image), folder);
    }
}
