package org.kehu.installer.demo.load;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.kehu.installer.demo.plan.PlannedUser;
import org.kehu.installer.demo.plan.SourceKey;

/** Working hours at everybody's office. */
final class Desks {
    private static final LocalTime OPENING = LocalTime.of(9, 0);
    private static final LocalTime CLOSING = LocalTime.of(17, 0);
    private final Map<SourceKey, ZoneId> zones;

    Desks(List<PlannedUser> users) {
        zones = users.stream().collect(Collectors.toMap(PlannedUser::key, PlannedUser::zone));
    }

    Instant morning(SourceKey user, LocalDate day) {
        return day.atTime(OPENING).atZone(zone(user)).toInstant();
    }

    Instant evening(SourceKey user, LocalDate day) {
        return day.atTime(CLOSING).atZone(zone(user)).toInstant();
    }

    private ZoneId zone(SourceKey user) {
        return zones.getOrDefault(user, ZoneOffset.UTC);
    }
}
