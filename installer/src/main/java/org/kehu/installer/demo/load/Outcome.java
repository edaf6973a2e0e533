package org.kehu.installer.demo.load;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * What became of a loading.
 *
 * @param lastDay the day on which the source's last day fell
 * @param counts records handed over, by the name of their type; none if the company was there already
 * @param refusals lines of the source that the door refused
 */
public record Outcome(LocalDate lastDay, Map<String, Integer> counts, List<RefusedLine> refusals) {

    /** @param reason in the server's words */
    public record RefusedLine(int order, String product, String reason) {}

    static Outcome nothing(LocalDate lastDay) {
        return new Outcome(lastDay, Map.of(), List.of());
    }

    public boolean wasThere() {
        return counts.isEmpty();
    }
}
