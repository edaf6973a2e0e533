package org.kehu.client.sync;

import org.kehu.common.command.Actor;
import org.kehu.common.record.Ids;

/**
 * What provisional numbers of one person on one device begin with. Two devices have the same one in a million times; then two
 * records are found by one provisional number, and nothing else comes of it.
 */
final class ProvisionalPrefix {
    /** Without those that are read for others. */
    private static final String DIGITS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private static final int LENGTH = 4;
    private static final int BITS = 5;

    private ProvisionalPrefix() {}

    static String of(Actor actor) {
        long hash = Ids.named(actor.device() + " " + actor.user()).getLeastSignificantBits();
        StringBuilder prefix = new StringBuilder("L");
        for (int i = 0; i < LENGTH; i++) {
            prefix.append(DIGITS.charAt((int) (hash >>> (BITS * i)) & (DIGITS.length() - 1)));
        }
        return prefix.toString();
    }
}
