package org.kehu.installer.pack;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/**
 * Makes one kind of package from the built project: {@code Packages ROOT VERSION KIND}, into {@code installer/target/packages}.
 * Exit codes: 1 when it failed, 2 when there is no such kind.
 */
public final class Packages {
    private static final int FAILED = 1;
    private static final int WRONG = 2;
    private static final int ARGUMENTS = 3;

    private Packages() {}

    public static void main(String[] arguments) {
        PrintStream out = System.out;
        if (arguments.length != ARGUMENTS || !Set.of("client", "server", "jar").contains(arguments[ARGUMENTS - 1])) {
            System.err.println("kehu: there is no package '" + String.join(" ", arguments)
                    + "'; right are client, server and jar");
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
        if (kind.equals("jar")) {
            return List.of(new SingleJar(project).make(folder));
        }
        Product product = kind.equals("client") ? Product.CLIENT : Product.SERVER;
        Path image = new AppImage(project, product, folder.resolve("work")).make(folder);
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
