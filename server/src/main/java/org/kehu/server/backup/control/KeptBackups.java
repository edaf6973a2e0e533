package org.kehu.server.backup.control;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.temporal.IsoFields;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * Which backups stay: the last of each of so many days, weeks (from Monday) and months that have one. Days without a backup count
 * for nothing, so that a server that was off for long keeps what it has. The newest always stays.
 */
record KeptBackups(int days, int weeks, int months, ZoneId zone) {

    Set<Instant> of(Collection<Instant> made) {
        List<Instant> newestFirst =
                made.stream().sorted(Comparator.reverseOrder()).toList();
        Set<Instant> kept = new HashSet<>();
        newestFirst.stream().findFirst().ifPresent(kept::add);
        keep(newestFirst, days, time -> day(time), kept);
        keep(newestFirst, weeks, time -> week(day(time)), kept);
        keep(newestFirst, months, time -> YearMonth.from(day(time)), kept);
        return kept;
    }

    private LocalDate day(Instant time) {
        return LocalDate.ofInstant(time, zone);
    }

    private static List<Integer> week(LocalDate day) {
        return List.of(day.get(IsoFields.WEEK_BASED_YEAR), day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
    }

    private static void keep(List<Instant> newestFirst, int most, Function<Instant, Object> span, Set<Instant> kept) {
        Set<Object> spans = new HashSet<>();
        for (Instant time : newestFirst) {
            if (spans.size() < most && spans.add(span.apply(time))) {
                kept.add(time);
            }
        }
    }
}
