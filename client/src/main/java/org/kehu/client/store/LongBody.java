package org.kehu.client.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * The body of a unit, or of what it did, in two columns: as text, or packed where it is long, as those of imports are. What is asked
 * for by its words stays text.
 */
record LongBody(String text, byte @Nullable [] packed) {
    /** In texts that are looked through for it. */
    static final String ATTACHED = "attachment.add";

    private static final int LONG = 1 << 14;

    static LongBody of(String body) {
        if (body.length() < LONG || body.contains(ATTACHED)) {
            return new LongBody(body, null);
        }
        try {
            return new LongBody("", Packed.of(body.getBytes(StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e); // in memory there is none
        }
    }

    /** @param row stands on {@code body, packed} in its first columns */
    static String read(ResultSet row) throws SQLException {
        byte[] packed = row.getBytes(2);
        try {
            return packed == null ? row.getString(1) : new String(Packed.read(packed), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new DamagedRow("body", String.valueOf(e.getMessage()));
        }
    }
}
