package org.kehu.common.update;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UpdateUnpackingTest {
    private static final SigningKey KEY = SigningKey.generate();

    @TempDir
    private Path folder;

    private final Map<String, ByteArrayOutputStream> unpacked = new TreeMap<>();

    private SignedManifest unpack(byte[] update, int piece, List<UpdateKey> trusted) throws IOException {
        UpdateUnpacking unpacking = new UpdateUnpacking(
                head -> head.requireSignedBy(trusted),
                file -> unpacked.computeIfAbsent(file.name(), name -> new ByteArrayOutputStream()));
        for (int at = 0; at < update.length; at += piece) {
            unpacking.write(update, at, Math.min(piece, update.length - at));
        }
        return unpacking.finish();
    }

    private WrongUpdate.Code refusal(byte[] update) {
        WrongUpdate wrong = assertThrows(WrongUpdate.class, () -> unpack(update, 4096, List.of(KEY.open())));
        return wrong.code();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 4096, 1 << 20})
    void comesBackAsItWasWrittenInPiecesOfAnySize(int piece) throws IOException {
        SampleUpdate sample = SampleUpdate.of(folder, "1.2.3");
        SignedManifest head = unpack(sample.signed(KEY), piece, List.of(KEY.open()));
        assertEquals(sample.manifest(), head.manifest());
        assertEquals(70_000, unpacked.get("kehu-client.jar").size());
        assertEquals("more of 1.2.3", unpacked.get("more-1.0.jar").toString(StandardCharsets.UTF_8));
        assertEquals(sample.signed(KEY).length, head.size());
        assertEquals(head, SignedManifest.read(head.bytes()));
    }

    @Test
    void whatAnotherKeySignedIsRefusedBeforeAnyFile() throws IOException {
        assertEquals(
                WrongUpdate.Code.SIGNATURE,
                refusal(SampleUpdate.of(folder, "1.2.3").signed(SigningKey.generate())));
        assertEquals(Map.of(), unpacked);
    }

    @Test
    void nobodyTrustedRefusesAll() throws IOException {
        byte[] update = SampleUpdate.of(folder, "1.2.3").signed(KEY);
        WrongUpdate wrong = assertThrows(WrongUpdate.class, () -> unpack(update, 4096, List.of()));
        assertEquals(WrongUpdate.Code.NO_KEY, wrong.code());
    }

    /** Each byte of it is covered: by the form, by the signature or by the digest of a file. */
    @Test
    void aBitThatFlippedAnywhereIsFound() throws IOException {
        byte[] update = SampleUpdate.of(folder, "1.2.3").signed(KEY);
        for (int at = 0; at < update.length; at += at < 1500 ? 1 : 977) {
            byte[] flipped = update.clone();
            flipped[at] ^= 1;
            unpacked.clear();
            assertNotEquals(WrongUpdate.Code.NO_KEY, refusal(flipped), "at " + at);
        }
    }

    @Test
    void whatIsCutOffAnywhereIsRefused() throws IOException {
        byte[] update = SampleUpdate.of(folder, "1.2.3").signed(KEY);
        for (int length : new int[] {0, 5, 15, 200, 2000, update.length - 1}) {
            unpacked.clear();
            assertEquals(WrongUpdate.Code.CUT_OFF, refusal(Arrays.copyOf(update, length)), "at " + length);
        }
    }

    @Test
    void whatGoesOnAfterItsEndIsRefused() throws IOException {
        byte[] update = SampleUpdate.of(folder, "1.2.3").signed(KEY);
        assertEquals(WrongUpdate.Code.CUT_OFF, refusal(Arrays.copyOf(update, update.length + 1)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../evil.jar",
                "/tmp/evil.jar",
                "a/b.jar",
                "a\\b.jar",
                "C:evil.jar",
                ".hidden.jar",
                "head",
                "failed",
                "more-1.0.jar",
                "MORE-1.0.jar",
            })
    void aFileThatWouldLieElsewhereOrInAnothersPlaceIsRefused(String name) throws IOException {
        byte[] update = SampleUpdate.of(folder, "1.2.3").calling(name, KEY);
        assertEquals(WrongUpdate.Code.PATH, refusal(update));
        assertEquals(Map.of(), unpacked);
    }

    @Test
    void anotherFileIsNoUpdate() {
        assertEquals(WrongUpdate.Code.FORMAT, refusal("PK\3\4 and more".getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void aHeadOfAnEndlessLengthIsRefusedAtOnce() throws IOException {
        byte[] update = SampleUpdate.of(folder, "1.2.3").signed(KEY);
        update[12] = 0x7f;
        assertEquals(WrongUpdate.Code.FORMAT, refusal(update));
    }
}
