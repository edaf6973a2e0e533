package org.kehu.installer.demo.plan;

import java.time.ZoneId;
import java.util.Map;
import org.kehu.installer.demo.source.Office;

/** The time zone of each of the seven offices. */
final class Zones {
    private static final Map<String, ZoneId> BY_CITY = Map.of(
            "San Francisco", ZoneId.of("America/Los_Angeles"),
            "Boston", ZoneId.of("America/New_York"),
            "NYC", ZoneId.of("America/New_York"),
            "Paris", ZoneId.of("Europe/Paris"),
            "Tokyo", ZoneId.of("Asia/Tokyo"),
            "Sydney", ZoneId.of("Australia/Sydney"),
            "London", ZoneId.of("Europe/London"));

    private Zones() {}

    static ZoneId of(Office office) {
        ZoneId zone = BY_CITY.get(office.city());
        if (zone == null) {
            throw new IllegalArgumentException("no time zone is known for the office " + office.city());
        }
        return zone;
    }
}
