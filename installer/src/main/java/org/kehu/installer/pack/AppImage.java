package org.kehu.installer.pack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A folder with a program and its own Java that runs where it is put. */
final class AppImage {
    private final Project project;
    private final Product product;
    private final Path work;
    private final List<String> more;

    /**
     * @param more options for its Java beside those that the product always has
     * @param work a folder for what lies about meanwhile
     */
    AppImage(Project project, Product product, List<String> more, Path work) {
        this.project = project;
        this.product = product;
        this.more = more;
        this.work = work.resolve(product.id());
    }

    /** Of a client that takes no updates, or a server. */
    AppImage(Project project, Product product, Path work) {
        this(project, product, List.of(), work);
    }

    /** @return the image, in that folder; one that is there already is made anew */
    Path make(Path folder) throws IOException {
        Path image = folder.resolve(product.id() + Platform.here().imageSuffix());
        Tree.delete(image);
        Tree.delete(work);
        Files.createDirectories(work);
        OwnJava.link(product, work.resolve("java"));
        product.copyProgram(project, work.resolve("program"));
        List<String> arguments = new ArrayList<>(describing(project, product, work));
        arguments.addAll(List.of(
                "--type", "app-image",
                "--dest", folder.toString(),
                "--input", work.resolve("program").toString(),
                "--main-jar", product.mainJar(project),
                "--main-class", product.mainClass(),
                "--runtime-image", work.resolve("java").toString()));
        List<String> options = new ArrayList<>(product.options(project));
        options.addAll(more);
        for (String option : options) {
            arguments.addAll(List.of("--java-options", option));
        }
        if (Platform.here() == Platform.WINDOWS && product == Product.SERVER) {
            arguments.add("--win-console");
        }
        JdkTool.run("jpackage", arguments);
        if (Platform.here() == Platform.LINUX) {
            nameJava(image);
        }
        Tree.delete(work);
        return image;
    }

    /**
     * Installed by a package, the program of jpackage takes the first folder of the package that is called so for its Java; the
     * server has another one of that name.
     */
    private void nameJava(Path image) throws IOException {
        Path settings = image.resolve("lib/app").resolve(product.id() + ".cfg");
        List<String> lines = new ArrayList<>(Files.readAllLines(settings));
        lines.add(lines.indexOf("[Application]") + 1, "app.runtime=$APPDIR/../runtime");
        Files.write(settings, lines);
    }

    /** What is said of a product wherever a package of it is made. */
    static List<String> describing(Project project, Product product, Path work) throws IOException {
        Path icon = work.resolve("icon" + Platform.here().iconSuffix());
        Icon.of(project.icon()).write(icon);
        return List.of(
                "--name", product.id(),
                "--app-version", Version.of(project.version()).digits(Platform.here()),
                "--vendor", "Kehu",
                "--description", product.id(),
                "--icon", icon.toString());
    }
}
