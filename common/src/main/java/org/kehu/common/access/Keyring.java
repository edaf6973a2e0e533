package org.kehu.common.access;

import java.util.Collections;
import java.util.HashSet;
import java.util.Set;

/**
 * By what somebody reads the records of one type: all of them, or those whose root has one of these scope keys.
 *
 * @param keys not looked at where everything is read
 */
public record Keyring(boolean everything, Set<String> keys) {
    public static final Keyring NOTHING = new Keyring(false, Set.of());
    public static final Keyring EVERYTHING = new Keyring(true, Set.of());

    public Keyring {
        keys = Set.copyOf(keys);
    }

    public boolean opens(Set<String> rootKeys) {
        return everything || !Collections.disjoint(keys, rootKeys);
    }

    public boolean isEmpty() {
        return !everything && keys.isEmpty();
    }

    public Keyring and(Keyring other) {
        if (everything || other.everything) {
            return EVERYTHING;
        }
        if (keys.containsAll(other.keys)) {
            return this;
        }
        Set<String> both = new HashSet<>(keys);
        both.addAll(other.keys);
        return new Keyring(false, both);
    }

    /** Opens at least what this one opens and the other does not; what both open only where a record has several keys. */
    public Keyring beyond(Keyring other) {
        if (other.everything) {
            return NOTHING;
        }
        if (everything) {
            return EVERYTHING;
        }
        if (other.keys.containsAll(keys)) {
            return NOTHING;
        }
        Set<String> more = new HashSet<>(keys);
        more.removeAll(other.keys);
        return new Keyring(false, more);
    }
}
