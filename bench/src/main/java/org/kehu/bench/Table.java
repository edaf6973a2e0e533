package org.kehu.bench;

import java.util.List;
import java.util.Locale;
import org.kehu.bench.run.KehuTarget;
import org.kehu.bench.seed.Seed;

/** The one table, as text that is Markdown too. */
record Table(Surroundings surroundings, Arguments arguments, double loadAfter, List<Long> memory, List<Row> rows) {

    String markdown() {
        StringBuilder text = new StringBuilder();
        text.append("| operation | clients | Kehu CPU ms | floor CPU ms | ratio | goal | holds | Kehu req/s "
                + "| Kehu p50/p95 ms | floor req/s | floor p50/p95 ms |\n");
        text.append("|---|--:|--:|--:|--:|---|---|--:|--:|--:|--:|\n");
        rows.forEach(row -> text.append(line(row)));
        return text.toString();
    }

    private static String line(Row row) {
        return String.format(
                Locale.ROOT,
                "| %s | %d | %.2f | %.2f | %.2f | %s | %s | %.0f | %.1f/%.1f | %.0f | %.1f/%.1f |%n",
                row.operation().label(),
                row.kehu().clients(),
                row.kehu().cpuMillis(),
                row.floor().cpuMillis(),
                row.ratio(),
                row.operation().goal(),
                row.holds() ? "yes" : "**no**",
                row.kehu().perSecond(),
                row.kehu().p50(),
                row.kehu().p95(),
                row.floor().perSecond(),
                row.floor().p50(),
                row.floor().p95());
    }

    String heading() {
        return String.format(
                Locale.ROOT,
                """
                - taken %s at commit %s
                - machine: %s; JDK: %s
                - load average %.1f before, %.1f after (beyond the number of CPUs, times and requests per second say little; \
                CPU per operation drifts less)
                - %,d customers with one contact each, %,d opportunities; %d s of warm-up per operation, %d s per figure
                - the keyset page begins behind %,d records (page 1,000 needs 100,000 customers)
                - memory at the end: Kehu %d MB, floor %d MB resident
                """,
                surroundings.taken(),
                surroundings.commit(),
                surroundings.machine(),
                surroundings.jdk(),
                surroundings.loadBefore(),
                loadAfter,
                arguments.customers(),
                Seed.opportunities(arguments.customers()),
                arguments.warmUp(),
                arguments.seconds(),
                KehuTarget.skipped(arguments.customers()),
                memory.get(0),
                memory.get(1));
    }
}
