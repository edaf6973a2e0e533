package org.kehu.bench.table;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A figure of Kehu beside what was measured in the same run.
 *
 * @param part which part of the benchmark, such as {@code server, H2}
 * @param besideName what stands beside it: the floor, the empty window; empty if nothing does
 * @param more further figures by name, such as requests per second
 */
public record Row(
        String part,
        String what,
        String unit,
        double kehu,
        String besideName,
        @Nullable Double beside,
        Goal goal,
        Map<String, Double> more) {

    public Row {
        more = new LinkedHashMap<>(more);
    }

    /** A figure with nothing beside it. */
    public static Row alone(String part, String what, String unit, double kehu, Goal goal) {
        return new Row(part, what, unit, kehu, "", null, goal, Map.of());
    }

    public static Row beside(
            String part, String what, String unit, double kehu, String besideName, double beside, Goal goal) {
        return new Row(part, what, unit, kehu, besideName, beside, goal, Map.of());
    }

    public Row with(String name, double figure) {
        Map<String, Double> figures = new LinkedHashMap<>(more);
        figures.put(name, figure);
        return new Row(part, what, unit, kehu, besideName, beside, goal, figures);
    }

    /** Null where nothing was aimed at. */
    public @Nullable Boolean holds() {
        return goal.isSet() ? kehu <= goal.most() : null;
    }

    public @Nullable Double ratio() {
        return beside == null || beside == 0 ? null : kehu / beside;
    }
}
