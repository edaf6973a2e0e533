package org.kehu.common.exporting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is written is far larger than the memory there is. */
class LargeExportTest {
    private static final int ROWS = 100_000;

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(names = {"XLSX", "CSV"})
    void aHundredThousandRowsFitInAHeapThatIsSmallerThanTheyAre(ExportFormat format)
            throws IOException, InterruptedException {
        Path file = folder.resolve("large." + format.extension());
        Path said = folder.resolve("said.txt");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx48m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        LargeExport.class.getName(),
                        format.name(),
                        String.valueOf(ROWS),
                        file.toString())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        assertEquals(0, process.waitFor(), () -> read(said));
        assertTrue(Files.size(file) > 1_000_000, () -> file + " is too small");
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            return e.toString();
        }
    }
}
