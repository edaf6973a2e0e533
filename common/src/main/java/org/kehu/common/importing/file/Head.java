package org.kehu.common.importing.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** The first bytes of a file, and what they say of the rest. */
final class Head {
    private static final int LENGTH = 1 << 16;

    private Head() {}

    static byte[] of(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(LENGTH);
        } catch (IOException e) {
            throw BadFile.because("file_unreadable", file);
        }
    }

    /** Whether it is UTF-16 without a mark: more than a quarter zeros, and nearly all of them on one side of the pairs. */
    static boolean hasZeros(byte[] head) {
        int even = zeros(head, 0);
        int odd = zeros(head, 1);
        return even + odd > head.length / 4 && Math.min(even, odd) * 20 <= even + odd;
    }

    /** Which of both it is then. */
    static TextEncoding zerosFirst(byte[] head) {
        return zeros(head, 0) > zeros(head, 1) ? TextEncoding.UTF_16BE : TextEncoding.UTF_16LE;
    }

    private static int zeros(byte[] head, int from) {
        int zeros = 0;
        for (int i = from; i < head.length; i += 2) {
            zeros += head[i] == 0 ? 1 : 0;
        }
        return zeros;
    }

    static boolean starts(byte[] head, int... bytes) {
        if (head.length < bytes.length) {
            return false;
        }
        for (int i = 0; i < bytes.length; i++) {
            if ((head[i] & 0xFF) != bytes[i]) {
                return false;
            }
        }
        return true;
    }
}
