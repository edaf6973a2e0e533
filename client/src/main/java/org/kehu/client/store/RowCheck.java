package org.kehu.client.store;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bouncycastle.crypto.macs.SipHash;
import org.bouncycastle.crypto.params.KeyParameter;
import org.jspecify.annotations.Nullable;
import org.kehu.common.record.Column;

/**
 * A keyed checksum over the cells of a row: H2's file cipher notices no flipped byte, this does. Absent cells do not count, so
 * that a column added later leaves the checks of older rows true. One thread.
 */
final class RowCheck {
    private static final int KEY = 16;

    private final SipHash hash = new SipHash();
    private final Map<String, byte[]> names = new HashMap<>();

    /** @param key see {@link #key} */
    RowCheck(KeyParameter key) {
        hash.init(key);
    }

    /** Worked out once for all checks: that takes longer than to read a row. */
    static KeyParameter key(DataKey key) {
        return new KeyParameter(Arrays.copyOf(key.forPurpose("row"), KEY));
    }

    long of(List<Column> columns, @Nullable Object[] cells) {
        for (int i = 0; i < columns.size(); i++) {
            Object cell = cells[i];
            if (cell != null) {
                add(names.computeIfAbsent(columns.get(i).name(), name -> name.getBytes(StandardCharsets.UTF_8)));
                add(bytes(cell));
            }
        }
        return hash.doFinal();
    }

    long of(String text) {
        add(text.getBytes(StandardCharsets.UTF_8));
        return hash.doFinal();
    }

    private void add(byte[] bytes) {
        hash.update((byte) (bytes.length >>> 16));
        hash.update((byte) (bytes.length >>> 8));
        hash.update((byte) bytes.length);
        hash.update(bytes, 0, bytes.length);
    }

    private static byte[] bytes(Object cell) {
        if (cell instanceof byte[] already) {
            return already;
        }
        return text(cell).getBytes(StandardCharsets.UTF_8);
    }

    private static String text(Object cell) {
        if (cell instanceof BigDecimal number) {
            return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
        }
        return cell instanceof Instant instant ? Long.toString(instant.toEpochMilli()) : cell.toString();
    }
}
