package org.kehu.server.backup.control;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class KeptBackupsTest {
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    private static Instant night(String day) {
        return LocalDate.parse(day).atTime(3, 0).atZone(SHANGHAI).toInstant();
    }

    private static Set<String> kept(KeptBackups rule, List<Instant> made) {
        return rule.of(made).stream()
                .map(time -> LocalDate.ofInstant(time, SHANGHAI).toString())
                .collect(Collectors.toSet());
    }

    private static List<Instant> nights(String first, String last) {
        List<Instant> nights = new ArrayList<>();
        for (LocalDate day = LocalDate.parse(first); !day.isAfter(LocalDate.parse(last)); day = day.plusDays(1)) {
            nights.add(night(day.toString()));
        }
        return nights;
    }

    @Test
    void theLastOfEachDayWeekAndMonthStays() {
        // 23 November 2026 is a Monday.
        assertEquals(
                Set.of("2026-11-23", "2026-11-22", "2026-11-15", "2026-10-31", "2026-09-30"),
                kept(new KeptBackups(2, 3, 3, SHANGHAI), nights("2026-08-01", "2026-11-23")));
    }

    @Test
    void aServerThatWasOffKeepsWhatItHas() {
        List<Instant> old = nights("2020-01-01", "2020-01-03");
        assertEquals(Set.of("2020-01-01", "2020-01-02", "2020-01-03"), kept(new KeptBackups(7, 4, 12, SHANGHAI), old));
    }

    @Test
    void ofSeveralOnOneDayTheLastStaysAndTheNewestAlways() {
        Instant morning = night("2026-11-23");
        Instant noon = morning.plusSeconds(9 * 3600);
        assertEquals(Set.of(noon), new KeptBackups(1, 1, 1, SHANGHAI).of(List.of(morning, noon)));
        assertEquals(Set.of(noon), new KeptBackups(0, 0, 0, SHANGHAI).of(List.of(noon, morning)));
        assertEquals(Set.of(), new KeptBackups(7, 4, 12, SHANGHAI).of(List.of()));
    }
}
