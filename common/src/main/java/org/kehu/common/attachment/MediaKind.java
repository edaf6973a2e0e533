package org.kehu.common.attachment;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/**
 * Tells what a content is from its first bytes; what its name or its sender claims is not asked. Whatever could run in a
 * browser is no more than plain bytes.
 */
public final class MediaKind {
    /** Bytes that are enough to tell. */
    public static final int ENOUGH = 4096;

    public static final String TEXT = "text/plain";
    public static final String BYTES = "application/octet-stream";
    private static final List<Magic> KNOWN = List.of(
            new Magic("image/png", 0, "89504e470d0a1a0a"),
            new Magic("image/jpeg", 0, "ffd8ff"),
            new Magic("image/gif", 0, "47494638"),
            new Magic("image/bmp", 0, "424d"),
            new Magic("image/webp", 8, "57454250"),
            new Magic("application/pdf", 0, "255044462d"),
            new Magic("application/zip", 0, "504b0304"),
            new Magic("application/gzip", 0, "1f8b08"),
            new Magic("application/x-cfb", 0, "d0cf11e0a1b11ae1"));

    private MediaKind() {}

    private record Magic(String type, int at, byte[] bytes) {
        Magic(String type, int at, String hex) {
            this(type, at, java.util.HexFormat.of().parseHex(hex));
        }

        boolean begins(byte[] head) {
            int end = at + bytes.length;
            return head.length >= end && Arrays.equals(head, at, end, bytes, 0, bytes.length);
        }
    }

    /** @param head the first {@link #ENOUGH} bytes, fewer if there are no more */
    public static String of(byte[] head) {
        return KNOWN.stream()
                .filter(magic -> magic.begins(head))
                .map(Magic::type)
                .findFirst()
                .orElseGet(() -> isText(head) ? TEXT : BYTES);
    }

    /** Whether the window can show it as a picture. */
    public static boolean isPicture(String mediaType) {
        return List.of("image/png", "image/jpeg", "image/gif", "image/bmp").contains(mediaType);
    }

    private static boolean isText(byte[] head) {
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        CharBuffer text = CharBuffer.allocate(head.length);
        // The last character may be cut in two: not the end of the input.
        boolean broken = decoder.decode(ByteBuffer.wrap(head), text, head.length < ENOUGH)
                .isError();
        return !broken && text.flip().chars().noneMatch(MediaKind::isControl);
    }

    private static boolean isControl(int one) {
        return one < ' ' && one != '\n' && one != '\r' && one != '\t' && one != '\f';
    }
}
