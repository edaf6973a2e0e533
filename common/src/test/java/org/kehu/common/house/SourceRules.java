package org.kehu.common.house;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Sizes, names and habits of one module's sources: a module's test extends this and adds nothing. */
public abstract class SourceRules {
    private static final int MOST_LINES = 400;
    private static final int MEDIAN_LINES = 60;
    private static final int NINETIETH_PERCENTILE_LINES = 190;
    private static final Pattern DESCRIBED = Pattern.compile("(?s).*/\\*\\*.*\\*/\\s*@NullMarked\\s+package .*");
    private static final Pattern LEFT_TO_DO = Pattern.compile("\\b(TO" + "DO|FIX" + "ME|XX" + "X)\\b");

    private final Path module;
    private final List<JavaSource> main;
    private final List<JavaSource> tests;

    protected SourceRules() {
        this(Path.of(System.getProperty("basedir", "")).toAbsolutePath());
    }

    SourceRules(Path module) {
        this.module = module;
        main = JavaSource.below(module.resolve("src/main/java"));
        tests = JavaSource.below(module.resolve("src/test/java"));
    }

    @Test
    void noFileIsTooLong() {
        assertNone(all().filter(source -> source.lines() > MOST_LINES)
                .map(source ->
                        "%s has %d lines, at most %d are right".formatted(source.name(), source.lines(), MOST_LINES)));
    }

    @Test
    void noMethodIsTooLong() {
        assertNone(findings(found -> found.tooLong));
    }

    @Test
    void mostClassesAreSmall() {
        Sizes classes = Sizes.of(main.stream()
                .filter(source -> !source.isPackageInfo())
                .map(JavaSource::lines)
                .toList());
        Sizes methods = Sizes.of(main.stream()
                .flatMap(source -> Findings.in(source).lines.stream())
                .toList());
        System.out.printf("%s: classes %s; methods %s%n", module.getFileName(), classes, methods);
        if (classes.areEnough()) {
            assertTrue(classes.median() <= MEDIAN_LINES, () -> "median over " + MEDIAN_LINES + ": " + classes);
            assertTrue(
                    classes.ninetiethPercentile() <= NINETIETH_PERCENTILE_LINES,
                    () -> "90th percentile over " + NINETIETH_PERCENTILE_LINES + ": " + classes);
        }
    }

    @Test
    void everyPackageIsDescribedAndNullMarked() {
        assertNone(main.stream().map(JavaSource::folder).distinct().flatMap(this::lacking));
    }

    @Test
    void namesSayWhatAThingIs() {
        assertNone(findings(found -> found.badNames));
    }

    @Test
    void noTestSleepsOrIsSwitchedOff() {
        assertNone(tests.stream().flatMap(source -> Findings.in(source).weakTests.stream()));
    }

    @Test
    void nothingIsLeftToDo() {
        assertNone(all().filter(source -> LEFT_TO_DO.matcher(source.text()).find())
                .map(source -> source.name() + " speaks of work left to do: do it, or write it into an issue"));
    }

    private Stream<String> lacking(Path folder) {
        Path file = folder.resolve("package-info.java");
        boolean right = Files.exists(file) && main.stream().anyMatch(source -> isDescribed(source, folder));
        return right
                ? Stream.empty()
                : Stream.of(module.relativize(file) + ": one sentence and @NullMarked are missing");
    }

    private static boolean isDescribed(JavaSource source, Path folder) {
        return source.isPackageInfo()
                && source.folder().equals(folder)
                && DESCRIBED.matcher(source.text()).matches();
    }

    private Stream<String> findings(Function<Findings, List<String>> kind) {
        return all().flatMap(source -> kind.apply(Findings.in(source)).stream());
    }

    private Stream<JavaSource> all() {
        return Stream.concat(main.stream(), tests.stream());
    }

    private static void assertNone(Stream<String> faults) {
        assertEquals("", String.join("\n", faults.toList()));
    }
}
