package org.kehu.client.imports;

import java.util.List;

/**
 * One row beside the record that it means, as both are to be read.
 *
 * @param heading over what is there; empty if nothing is
 * @param lines fields of the file in its order
 */
record RowGlance(String heading, List<Line> lines) {
    RowGlance {
        lines = List.copyOf(lines);
    }

    /**
     * @param now what is there, empty if nothing is
     * @param differs whether the file says something else
     * @param bad why the file's value cannot be read, empty if it can
     */
    record Line(String field, String file, String now, boolean differs, String bad) {}
}
