package org.kehu.installer.pack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What is installed: the client or the server. */
enum Product {
    CLIENT("kehu", "org.kehu.client.app.Starter", JavaModules.CLIENT) {
        @Override
        String mainJar(Project project) {
            return project.clientJar().getFileName().toString();
        }

        @Override
        List<String> options(Project project) throws IOException {
            return Project.options(project.root().resolve("client/src/main/dist/jvm.options"));
        }

        @Override
        void copyProgram(Project project, Path to) throws IOException {
            List<Path> jars = new ArrayList<>(project.clientLibraries());
            jars.add(project.clientJar());
            Files.createDirectories(to);
            for (Path jar : jars) {
                Files.copy(jar, to.resolve(jar.getFileName()));
            }
        }
    },

    SERVER("kehu-server", "org.kehu.server.launch.KehuServer", JavaModules.SERVER) {
        @Override
        String mainJar(Project project) {
            return "runtime/kehu-server-launcher.jar";
        }

        @Override
        List<String> options(Project project) throws IOException {
            return Project.options(project.serverFiles().resolve("jvm.options"));
        }

        @Override
        void copyProgram(Project project, Path to) throws IOException {
            Tree.copy(project.serverFiles(), to);
        }
    };

    /** What the starter of the client starts, as packaged or newer. */
    static final String CLIENT_MAIN = "org.kehu.client.app.Launcher";

    private final String id;
    private final String mainClass;
    private final Set<String> modules;

    Product(String id, String mainClass, Set<String> modules) {
        this.id = id;
        this.mainClass = mainClass;
        this.modules = modules;
    }

    /** Name of the package, its program and its folder. */
    String id() {
        return id;
    }

    String mainClass() {
        return mainClass;
    }

    /** Parts of the JDK that it needs. */
    Set<String> modules() {
        return modules;
    }

    /** Relative to the folder of the program. */
    abstract String mainJar(Project project);

    abstract List<String> options(Project project) throws IOException;

    abstract void copyProgram(Project project, Path to) throws IOException;
}
