package org.kehu.installer.simulation;

import java.util.Map;
import java.util.TreeMap;

/** How often what happened. */
final class Tally {
    private final Map<String, Long> counts = new TreeMap<>();

    void add(String what) {
        add(what, 1);
    }

    void add(String what, long times) {
        counts.merge(what, times, Long::sum);
    }

    void addAll(Tally other) {
        other.counts.forEach(this::add);
    }

    long of(String what) {
        return counts.getOrDefault(what, 0L);
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        counts.forEach((what, times) -> text.append("  %-28s %,9d%n".formatted(what, times)));
        return text.toString();
    }
}
