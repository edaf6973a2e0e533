package org.kehu.common.attachment;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class MediaKindTest {

    private static String of(String text) {
        return MediaKind.of(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String ofHex(String hex) {
        return MediaKind.of(HexFormat.of().parseHex(hex));
    }

    @Test
    void theContentTellsWhatItIs() {
        assertEquals("image/png", ofHex("89504e470d0a1a0a0000"));
        assertEquals("application/pdf", of("%PDF-1.7\n"));
        assertEquals("image/webp", ofHex("52494646000000005745425056503820"));
        assertEquals(MediaKind.TEXT, of("备忘\r\n\tsecond line"));
        assertEquals(MediaKind.BYTES, ofHex("00ff00ff"));
    }

    @Test
    void whatCouldRunInABrowserIsPlainText() {
        assertEquals(MediaKind.TEXT, of("<html><script>alert(1)</script>"));
        assertEquals(MediaKind.TEXT, of("<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>"));
    }

    @Test
    void aPictureThatIsAScriptAsWellIsAPicture() {
        assertEquals("image/gif", of("GIF89a=1;alert(document.cookie)//"));
    }

    @Test
    void aCharacterThatIsCutAtTheEndIsStillText() {
        byte[] text = "汉".repeat(MediaKind.ENOUGH).getBytes(StandardCharsets.UTF_8);
        assertEquals(MediaKind.TEXT, MediaKind.of(Arrays.copyOf(text, MediaKind.ENOUGH)));
        assertEquals(MediaKind.BYTES, MediaKind.of(Arrays.copyOf(text, 100)));
    }
}
