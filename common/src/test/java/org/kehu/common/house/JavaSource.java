package org.kehu.common.house;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LineMap;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;

/** One parsed source file. Parsing alone, without attribution, takes a millisecond or two per file. */
final class JavaSource {
    private final Path path;
    private final CompilationUnitTree tree;
    private final SourcePositions positions;

    private JavaSource(Path path, CompilationUnitTree tree, SourcePositions positions) {
        this.path = path;
        this.tree = tree;
        this.positions = positions;
    }

    /** Every Java file below a folder; none if there is no such folder. */
    static List<JavaSource> below(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var walk = Files.walk(folder)) {
            return parse(walk.filter(path -> path.toString().endsWith(".java"))
                    .sorted()
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<JavaSource> parse(List<Path> paths) throws IOException {
        if (paths.isEmpty()) {
            return List.of();
        }
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        List<JavaSource> sources = new ArrayList<>();
        try (var files = compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8)) {
            var units = files.getJavaFileObjectsFromPaths(paths);
            JavacTask task = (JavacTask) compiler.getTask(null, files, null, List.of("-proc:none"), null, units);
            SourcePositions positions = Trees.instance(task).getSourcePositions();
            for (CompilationUnitTree tree : task.parse()) {
                sources.add(new JavaSource(Path.of(tree.getSourceFile().toUri()), tree, positions));
            }
        }
        return sources;
    }

    CompilationUnitTree tree() {
        return tree;
    }

    Path folder() {
        return path.getParent();
    }

    String name() {
        return path.getFileName().toString();
    }

    boolean isPackageInfo() {
        return name().equals("package-info.java");
    }

    String text() {
        try {
            return Files.readString(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int lines() {
        return (int) text().lines().count();
    }

    /** The lines a part of this file takes, annotations included, Javadoc not. */
    int linesOf(Tree part) {
        LineMap lines = tree.getLineMap();
        return (int) (lines.getLineNumber(positions.getEndPosition(tree, part))
                - lines.getLineNumber(positions.getStartPosition(tree, part))
                + 1);
    }

    int lineOf(Tree part) {
        return (int) tree.getLineMap().getLineNumber(positions.getStartPosition(tree, part));
    }
}
