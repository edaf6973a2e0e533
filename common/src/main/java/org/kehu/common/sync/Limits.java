package org.kehu.common.sync;

import org.jspecify.annotations.Nullable;

/**
 * What a server takes at once.
 *
 * @param body most bytes of a request
 */
public record Limits(long body) {
    /** Whatever a push says beside its units. */
    private static final long ENVELOPE = 1024;
    /** Quotes and a comma. */
    private static final int AROUND = 3;

    /** Whether a unit can be sent at all: any server bounds a single text, and some say what they take besides. */
    static boolean take(@Nullable Limits known, String unit) {
        return unit.length() <= WrongJson.LONGEST_TEXT && (known == null || weight(unit) <= known.forUnits());
    }

    /** Most bytes of the units of one push. */
    long forUnits() {
        return body - ENVELOPE;
    }

    /** Bytes that a unit, which is JSON itself, takes as a text of a request. */
    static long weight(String unit) {
        long bytes = AROUND;
        for (int i = 0; i < unit.length(); i++) {
            bytes += weight(unit.charAt(i));
        }
        return bytes;
    }

    private static int weight(char one) {
        if (one == '"' || one == '\\' || Character.isSurrogate(one)) {
            return 2;
        }
        return one < 0x80 ? 1 : one < 0x800 ? 2 : 3;
    }
}
