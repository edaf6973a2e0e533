package org.kehu.installer.alone;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UnpackedProgramTest {
    @TempDir
    Path folder;

    @Test
    void isPutBesideTheDataOnce() throws IOException {
        Path data = folder.resolve("data");
        Path program = new UnpackedProgram(jar("1.0.0-aa"), data).folder();
        assertEquals(data.resolve("program/1.0.0-aa"), program);
        assertEquals("1.0.0-aa", Files.readString(program.resolve("runtime/kehu.jar")));
        Files.writeString(program.resolve("mark"), "as it was");
        new UnpackedProgram(jar("1.0.0-aa"), data).folder();
        assertTrue(Files.exists(program.resolve("mark")), "unpacked again");
        assertEquals(List.of("1.0.0-aa"), programs(data));
    }

    @Test
    void anotherVersionTakesItsPlace() throws IOException {
        Path data = folder.resolve("data");
        new UnpackedProgram(jar("1.0.0-aa"), data).folder();
        new UnpackedProgram(jar("1.1.0-bb"), data).folder();
        assertEquals(List.of("1.1.0-bb"), programs(data));
    }

    @Test
    void whatARunningServerMayUseStays() throws Exception {
        Path data = folder.resolve("data");
        new UnpackedProgram(jar("1.0.0-aa"), data).folder();
        Process other = holdLock(data.resolve("kehu.lock"));
        try {
            new UnpackedProgram(jar("1.1.0-bb"), data).folder();
        } finally {
            other.destroy();
        }
        assertEquals(List.of("1.0.0-aa", "1.1.0-bb"), programs(data));
    }

    @Test
    void whatWasCutOffIsNoProgram() throws IOException {
        Path whole = jar("1.0.0-aa");
        byte[] bytes = Files.readAllBytes(whole);
        Path data = folder.resolve("data");
        Path cut = Files.write(folder.resolve("cut.jar"), java.util.Arrays.copyOf(bytes, bytes.length / 2));
        assertThrows(ZipException.class, () -> new UnpackedProgram(cut, data).folder());
        Files.createDirectories(data.resolve("program/.unpacking1/runtime"));
        assertFalse(Files.exists(data.resolve("program/1.0.0-aa")));
        new UnpackedProgram(whole, data).folder();
        assertEquals(List.of("1.0.0-aa"), programs(data));
    }

    @Test
    void theDataIsFoundAsTheServerFindsIt() {
        Path home = Path.of(System.getProperty("user.home"), ".kehu", "server");
        assertEquals(home, ServerJar.data(List.of("--help"), Map.of()));
        assertEquals(Path.of("/set"), ServerJar.data(List.of(), Map.of("KEHU_DATA", "/set")));
        assertEquals(Path.of("/given"), ServerJar.data(List.of("--data", "/given"), Map.of("KEHU_DATA", "/set")));
    }

    private Path jar(String name) throws IOException {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().putValue(UnpackedProgram.NAME, name);
        Path file = folder.resolve(name + ".jar");
        try (JarOutputStream jar = new JarOutputStream(Files.newOutputStream(file), manifest)) {
            jar.putNextEntry(new ZipEntry(UnpackedProgram.ENTRIES + "runtime/kehu.jar"));
            jar.write(name.getBytes(StandardCharsets.UTF_8));
            jar.closeEntry();
        }
        return file;
    }

    /** In a process of its own: within one, a second lock is not refused but a mistake. */
    private static Process holdLock(Path file) throws IOException {
        Process other = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        LockHolder.class.getName(),
                        file.toString())
                .start();
        assertEquals('h', other.getInputStream().read());
        return other;
    }

    static final class LockHolder {
        private LockHolder() {}

        public static void main(String[] arguments) throws IOException {
            try (FileChannel channel =
                    FileChannel.open(Path.of(arguments[0]), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
                channel.lock();
                System.out.write('h');
                System.out.flush();
                System.in.read();
            }
        }
    }

    private static List<String> programs(Path data) throws IOException {
        try (Stream<Path> all = Files.list(data.resolve("program"))) {
            return all.map(path -> path.getFileName().toString()).sorted().toList();
        }
    }
}
