package org.kehu.server.backup.control;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How many rows, and a digest of them: the sum of the SHA-256 of each, so that it is the same in whatever order a database gives
 * them, and a row that is there twice counts twice.
 */
final class RowSum {
    private static final int WORDS = 4;
    private final MessageDigest sha;
    private final long[] sum = new long[WORDS];
    private long rows;

    RowSum() {
        try {
            sha = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    void add(List<@Nullable String> cells) {
        for (String cell : cells) {
            byte[] bytes = cell == null ? new byte[0] : cell.getBytes(StandardCharsets.UTF_8);
            sha.update(ByteBuffer.allocate(Integer.BYTES)
                    .putInt(0, cell == null ? -1 : bytes.length)
                    .array());
            sha.update(bytes);
        }
        ByteBuffer digest = ByteBuffer.wrap(sha.digest());
        for (int i = 0; i < WORDS; i++) {
            sum[i] += digest.getLong();
        }
        rows++;
    }

    /** Both, to be compared and kept. */
    String text() {
        StringBuilder text = new StringBuilder().append(rows).append(' ');
        for (long word : sum) {
            text.append(String.format("%016x", word));
        }
        return text.toString();
    }

    /** How many rows a text says. */
    static long rowsOf(String text) {
        return Long.parseLong(text.substring(0, text.indexOf(' ')));
    }
}
