package org.kehu.bench;

import java.util.List;
import java.util.Set;
import org.kehu.bench.table.Row;

/** What a run came to. Without its surroundings its figures say nothing. */
record Run(Surroundings surroundings, double loadAfter, List<String> settings, List<Row> rows) {

    /** @param parts whose rows are left out */
    Run without(Set<String> parts) {
        List<Row> rest =
                rows.stream().filter(row -> !parts.contains(row.part())).toList();
        return new Run(surroundings, loadAfter, settings, rest);
    }

    String heading() {
        StringBuilder text = new StringBuilder();
        text.append("- taken ").append(surroundings.taken());
        text.append(" at commit ").append(surroundings.commit()).append('\n');
        text.append("- machine: ").append(surroundings.machine());
        text.append("; JDK: ").append(surroundings.jdk()).append('\n');
        text.append(String.format(
                java.util.Locale.ROOT,
                "- load average %.1f before, %.1f after: beyond the number of CPUs, times and requests per second say"
                        + " little; CPU time and ratios drift less%n",
                surroundings.loadBefore(),
                loadAfter));
        settings.forEach(setting -> text.append("- ").append(setting).append('\n'));
        return text.toString();
    }
}
