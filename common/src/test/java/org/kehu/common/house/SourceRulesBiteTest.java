package org.kehu.common.house;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opentest4j.AssertionFailedError;

class SourceRulesBiteTest {
    @TempDir
    Path module;

    @Test
    void longFilesAreFound() throws IOException {
        main("package a; class Long {" + "\n".repeat(400) + "}");
        assertBites(SourceRules::noFileIsTooLong, "Long.java has 401 lines");
    }

    @Test
    void longMethodsAreFound() throws IOException {
        main("package a; class Long { void fine() {" + "\n".repeat(39) + "}\n void on() {" + "\n".repeat(40) + "} }");
        assertBites(SourceRules::noMethodIsTooLong, "Long.java:41 on has 41 lines");
    }

    @Test
    void aModuleOfMiddlingClassesIsFound() throws IOException {
        for (int i : IntStream.range(0, 20).toArray()) {
            main("package a; class Middling" + i + " {" + "\n".repeat(61) + "}");
        }
        assertBites(SourceRules::mostClassesAreSmall, "median over 60");
    }

    @Test
    void packagesWithoutASentenceAreFound() throws IOException {
        Path source = main("package a; class Alone {}");
        assertBites(SourceRules::everyPackageIsDescribedAndNullMarked, "package-info.java: one sentence");

        Files.writeString(source.resolveSibling("package-info.java"), "@NullMarked\npackage a;\n");
        assertBites(SourceRules::everyPackageIsDescribedAndNullMarked, "package-info.java: one sentence");

        Files.writeString(source.resolveSibling("package-info.java"), "/** Says it. */\n@NullMarked\npackage a;\n");
        assertDoesNotThrow(() -> rules().everyPackageIsDescribedAndNullMarked());
    }

    @Test
    void namesThatSayNothingAreFound() throws IOException {
        for (String name : List.of("FormImpl", "FormManager", "FormUtils", "DefaultForm", "FormDto", "FormHelper")) {
            main("package a; class " + name + " {}");
            assertBites(SourceRules::namesSayWhatAThingIs, name);
        }
    }

    @Test
    void sleepingAndSwitchedOffTestsAreFound() throws IOException {
        test("package a; class SleepyTest { void t() throws Exception { Thread.sleep(1); } }");
        assertBites(SourceRules::noTestSleepsOrIsSwitchedOff, "SleepyTest.java:1 sleeps");

        test("package a; class IdleTest { @Disabled void t() {} }");
        assertBites(SourceRules::noTestSleepsOrIsSwitchedOff, "IdleTest.java:1 is switched off");
    }

    @Test
    void workLeftToDoIsFound() throws IOException {
        main("package a; /* TO" + "DO */ class Half {}");
        assertBites(SourceRules::nothingIsLeftToDo, "Half.java");
    }

    @Test
    void percentilesAreThoseOfTheSortedCounts() {
        Sizes sizes = Sizes.of(IntStream.rangeClosed(1, 100).boxed().toList());
        assertEquals(51, sizes.median());
        assertEquals(91, sizes.ninetiethPercentile());
    }

    private void assertBites(Consumer<SourceRules> rule, String saying) {
        String message = assertThrows(AssertionFailedError.class, () -> rule.accept(rules()))
                .getMessage();
        assertTrue(message.contains(saying), message);
    }

    private SourceRules rules() {
        return new SourceRules(module) {};
    }

    private Path main(String source) throws IOException {
        return Compiled.write(module.resolve("src/main/java"), source);
    }

    private Path test(String source) throws IOException {
        return Compiled.write(module.resolve("src/test/java"), source);
    }
}
