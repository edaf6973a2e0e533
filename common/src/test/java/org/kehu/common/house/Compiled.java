package org.kehu.common.house;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.ToolProvider;

/** Small wrong classes, written and compiled in a folder of the test, to see that a rule bites. */
final class Compiled {
    private static final Pattern NAMES = Pattern.compile("(?s)package ([\\w.]+);.*?(?:class|interface|record) (\\w+)");

    private Compiled() {}

    /** Each source is one file with its package line first. */
    static JavaClasses classes(Path folder, String... sources) throws IOException {
        List<String> arguments = new ArrayList<>(List.of("-proc:none", "-d", folder.toString()));
        for (String source : sources) {
            arguments.add(write(folder, source).toString());
        }
        int exit = ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments.toArray(String[]::new));
        assertTrue(exit == 0, "the fixture does not compile");
        return new ClassFileImporter().importPath(folder);
    }

    /** Writes a source below its package's folder, and gives back where. */
    static Path write(Path root, String source) throws IOException {
        Matcher names = NAMES.matcher(source);
        assertTrue(names.find(), () -> "neither package nor class in: " + source);
        Path file = root.resolve(names.group(1).replace('.', '/')).resolve(names.group(2) + ".java");
        Files.createDirectories(file.getParent());
        return Files.writeString(file, source);
    }
}
