package org.kehu.installer.pack;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What people install from on Windows (.msi, for themselves alone, without an administrator) and on macOS (.dmg). */
final class NativeInstaller {
    /** By which Windows knows that one package is a newer one of the same: never to be changed. */
    private static final String CLIENT_ID = "8e4a6c1e-55c1-4c0f-9d4f-6f1f2b0f7c11";

    private static final String SERVER_ID = "3f0b8e52-7a64-4b0e-8b56-1d9f0c2f4a27";

    private final Project project;
    private final Product product;

    NativeInstaller(Project project, Product product) {
        this.project = project;
        this.product = product;
    }

    Path make(Path image, Path folder) throws IOException {
        boolean windows = Platform.here() == Platform.WINDOWS;
        String version = Version.of(project.version()).digits(Platform.here());
        List<String> arguments = new ArrayList<>(List.of(
                "--type",
                windows ? "msi" : "dmg",
                "--app-image",
                image.toString(),
                "--name",
                product.id(),
                "--app-version",
                version,
                "--vendor",
                "Kehu",
                "--dest",
                folder.toString()));
        if (windows) {
            arguments.addAll(onWindows());
        }
        JdkTool.run("jpackage", arguments);
        return folder.resolve(product.id() + "-" + version + (windows ? ".msi" : ".dmg"));
    }

    private List<String> onWindows() {
        boolean client = product == Product.CLIENT;
        List<String> options = new ArrayList<>(
                List.of("--win-per-user-install", "--win-upgrade-uuid", client ? CLIENT_ID : SERVER_ID));
        if (client) {
            options.addAll(List.of("--win-menu", "--win-menu-group", "Kehu", "--win-shortcut"));
        }
        return options;
    }
}
