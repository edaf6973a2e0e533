package org.kehu.common.importing.file;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** How characters are written as bytes. The first three say so by a mark; the others a person may choose. */
public enum TextEncoding {
    UTF_8(StandardCharsets.UTF_8, 0xEF, 0xBB, 0xBF),
    UTF_16LE(StandardCharsets.UTF_16LE, 0xFF, 0xFE),
    UTF_16BE(StandardCharsets.UTF_16BE, 0xFE, 0xFF),
    GB18030(Charset.forName("GB18030"), 0x84, 0x31, 0x95, 0x33),
    BIG5(Charset.forName("Big5")),
    SHIFT_JIS(Charset.forName("Shift_JIS")),
    WINDOWS_1252(Charset.forName("windows-1252"));

    private final Charset charset;
    private final byte[] mark;

    TextEncoding(Charset charset, int... mark) {
        this.charset = charset;
        this.mark = new byte[mark.length];
        for (int i = 0; i < mark.length; i++) {
            this.mark[i] = (byte) mark[i];
        }
    }

    public Charset charset() {
        return charset;
    }

    /** How many bytes at the beginning say only that it is this encoding. */
    int markLength(byte[] head) {
        boolean marked = mark.length > 0
                && head.length >= mark.length
                && Arrays.equals(head, 0, mark.length, mark, 0, mark.length);
        return marked ? mark.length : 0;
    }
}
