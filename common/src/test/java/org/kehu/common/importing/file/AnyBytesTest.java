package org.kehu.common.importing.file;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;

/** Whatever bytes a file has: it is read, or refused with a reason, and in both cases closed. */
class AnyBytesTest {

    @Property
    void anyBytes(@ForAll @Size(max = 200) byte[] bytes) throws IOException {
        assertReadOrRefused(bytes);
    }

    @Property
    void anyBytesBehindABeginningThatIsKnown(
            @ForAll("beginnings") byte[] beginning, @ForAll @Size(max = 600) byte[] rest) throws IOException {
        byte[] all = new byte[beginning.length + rest.length];
        System.arraycopy(beginning, 0, all, 0, beginning.length);
        System.arraycopy(rest, 0, all, beginning.length, rest.length);
        assertReadOrRefused(all);
    }

    @Provide
    Arbitrary<byte[]> beginnings() {
        return Arbitraries.of(
                new byte[] {'P', 'K', 3, 4},
                new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1},
                new byte[] {(byte) 0xFF, (byte) 0xFE},
                "\"a\",\"b\"\n\"".getBytes(),
                "BEGIN:VCARD\nVERSION:2.1\nEND:VCARD\nBEGIN:VCARD\n".getBytes(),
                "BEGIN:VCARD\nVERSION:4.0\nBDAY:".getBytes());
    }

    @Property(tries = 100)
    void aWorkbookWithBytesChanged(@ForAll long seed) throws IOException {
        Path folder = Files.createTempDirectory("bytes");
        Path file = new Written(folder).workbook("a.xlsx", sheet -> {
            for (int i = 0; i < 20; i++) {
                sheet.value(i, 0, "Name " + i);
                sheet.value(i, 1, i * 1.5);
            }
        });
        byte[] bytes = Files.readAllBytes(file);
        Files.delete(file);
        Files.delete(folder);
        Random random = new Random(seed);
        for (int i = 0; i < 1 + random.nextInt(5); i++) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        }
        assertReadOrRefused(bytes);
    }

    private static void assertReadOrRefused(byte[] bytes) throws IOException {
        Path file = Files.write(Files.createTempFile("any", ".csv"), bytes);
        try {
            List<List<String>> first = Written.cells(file);
            assertEquals(first, Written.cells(file));
        } catch (BadFile e) {
            assertEquals(file.getFileName().toString(), e.reason().arguments().get(0));
        } finally {
            Files.delete(file);
        }
    }
}
