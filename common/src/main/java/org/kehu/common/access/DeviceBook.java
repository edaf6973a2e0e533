package org.kehu.common.access;

import java.util.Set;
import java.util.TreeSet;

/**
 * What somebody's devices carry of the records of one type: all that {@code near} opens, and of what {@code far} opens those
 * whose root some of the queries mean. It limits what is carried, never what may be seen.
 *
 * @param far what may be seen, where queries choose from it; nothing where there are none, or nothing is left to choose
 * @param queries over the root's type, as JSON
 */
public record DeviceBook(Keyring near, Keyring far, Set<String> queries) {
    public static final DeviceBook NOTHING = new DeviceBook(Keyring.NOTHING, Keyring.NOTHING, Set.of());

    public DeviceBook {
        boolean idle = queries.isEmpty() || far.beyond(near).isEmpty();
        far = idle ? Keyring.NOTHING : far;
        queries = idle ? Set.of() : Set.copyOf(queries);
    }

    /** All that a keyring opens. */
    public static DeviceBook of(Keyring keys) {
        return new DeviceBook(keys, Keyring.NOTHING, Set.of());
    }

    /** Whether a record with these root keys is carried, whatever the queries say. */
    public boolean surelyCarries(Set<String> rootKeys) {
        return near.opens(rootKeys);
    }

    /** Whether it is, if a query means its root. */
    public boolean mayCarry(Set<String> rootKeys) {
        return near.opens(rootKeys) || far.opens(rootKeys);
    }

    public boolean isEmpty() {
        return near.isEmpty() && far.isEmpty();
    }

    /** Carries at least what either does. */
    public DeviceBook and(DeviceBook other) {
        Set<String> all = new TreeSet<>(queries);
        all.addAll(other.queries);
        return new DeviceBook(near.and(other.near), far.and(other.far), all);
    }

    /** Carries at least what this one does and the other does not. */
    public DeviceBook beyond(DeviceBook other) {
        Keyring more = near.beyond(other.near);
        boolean same = queries.equals(other.queries) && far.equals(other.far);
        return same ? of(more) : new DeviceBook(more, far, queries);
    }
}
