package org.kehu.common.sync;

import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/** Buckets that no digest has compared yet, where each try leaves out a few since something in them changes. In memory only. */
final class Unproven {
    private String rights = "";
    private Set<Integer> left = Set.of();

    /** @return whether by now every bucket has been compared under these rights */
    boolean compared(String by, DigestReply reply) {
        Set<Integer> open = new TreeSet<>(Objects.requireNonNullElse(reply.open(), Set.of()));
        if (by.equals(rights)) {
            open.retainAll(left);
        }
        left = open;
        rights = open.isEmpty() ? "" : by;
        return open.isEmpty();
    }

    /** What was compared is not what is held any more. */
    void anew() {
        rights = "";
    }
}
