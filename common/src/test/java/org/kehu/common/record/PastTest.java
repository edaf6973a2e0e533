package org.kehu.common.record;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.kehu.common.customer.Customer;

class PastTest {
    private static final Instant START = Instant.parse("2026-03-02T09:00:00Z");
    private final List<Past.Step> steps = new ArrayList<>();
    private CrmRecord now = CrmRecord.blank(Customer.TYPE, UUID.randomUUID());

    private static Instant hour(int hour) {
        return START.plusSeconds(3600L * hour);
    }

    private void change(int hour, RecordPatch.Action action, CrmRecord after) {
        RecordPatch patch = Objects.requireNonNull(RecordPatch.between(now, after, action));
        steps.add(new Past.Step(hour(hour), patch));
        now = after;
    }

    private void live() {
        change(0, RecordPatch.Action.CREATE, now.with(Customer.NAME, "One").with(Customer.TAGS, Set.of("a", "b")));
        change(2, RecordPatch.Action.UPDATE, now.with(Customer.NAME, "Two").with(Customer.GRADE, "A"));
        change(
                4,
                RecordPatch.Action.UPDATE,
                now.with(Customer.TAGS, Set.of("b", "c")).with(Customer.GRADE, null));
        steps.add(new Past.Step(hour(6), RecordPatch.delete(now)));
        now = now.with(SystemFields.DELETED_AT, hour(6)).with(Customer.COMPLETENESS, BigDecimal.ZERO);
    }

    private CrmRecord at(int hour) {
        return Objects.requireNonNull(new Past(now, steps).at(hour(hour)));
    }

    @Test
    void eachMomentHasItsValues() {
        live();
        assertNull(new Past(now, steps).at(hour(-1)));
        assertEquals("One", at(0).get(Customer.NAME));
        assertNull(at(1).get(Customer.GRADE));
        assertEquals("A", at(2).get(Customer.GRADE));
        assertEquals(Set.of("a", "b"), at(3).members(Customer.TAGS));
        assertEquals(Set.of("b", "c"), at(4).members(Customer.TAGS));
        assertNull(at(5).get(Customer.GRADE));
        assertFalse(at(5).isDeleted());
        assertTrue(at(6).isDeleted());
        assertEquals(now, at(7));
    }

    @Test
    void whatIsComputedIsComputedAnew() {
        change(0, RecordPatch.Action.CREATE, now.with(Customer.ADDRESS, new Address("", "苏州", "", "", "CN")));
        change(1, RecordPatch.Action.UPDATE, now.with(Customer.ADDRESS, new Address("", "上海", "", "", "CN")));
        now = now.with(Customer.CITY, "上海");
        assertEquals("苏州", at(0).get(Customer.CITY));
        assertEquals("上海", at(1).get(Customer.CITY));
    }

    @Test
    void whatOnlyGrowsIsWhatItHadGrownTo() {
        change(0, RecordPatch.Action.CREATE, now.with(Customer.NAME, "One"));
        for (int hour : List.of(1, 3)) {
            steps.add(new Past.Step(
                    hour(hour),
                    RecordPatch.update(now)
                            .max(Customer.LAST_FOLLOWED_AT, hour(hour))
                            .done()));
            now = now.with(Customer.LAST_FOLLOWED_AT, hour(hour));
        }
        assertNull(at(0).get(Customer.LAST_FOLLOWED_AT));
        assertEquals(hour(1), at(2).get(Customer.LAST_FOLLOWED_AT));
        assertEquals(hour(3), at(3).get(Customer.LAST_FOLLOWED_AT));
    }

    @Test
    void theStopsAreTheMomentsOfItsChanges() {
        live();
        assertEquals(List.of(hour(0), hour(2), hour(4), hour(6)), new Past(now, steps).stops());
    }

    @Test
    void beforeTheLogBeginsNothingIsKnown() {
        live();
        assertEquals(Instant.MIN, new Past(now, steps).reach());
        assertEquals(hour(2), new Past(now, steps.subList(1, 4)).reach());
        assertNull(new Past(now, List.of()).reach());
    }

    @Test
    void whatCameLateStandsWhereTheLogHasIt() {
        change(0, RecordPatch.Action.CREATE, now.with(Customer.NAME, "a"));
        change(4, RecordPatch.Action.UPDATE, now.with(Customer.NAME, "c"));
        change(2, RecordPatch.Action.UPDATE, now.with(Customer.NAME, "b"));
        assertEquals("a", at(0).get(Customer.NAME));
        assertEquals("a", at(3).get(Customer.NAME), "nobody else had heard of it");
        assertEquals("b", at(4).get(Customer.NAME));
        assertEquals(List.of(hour(0), hour(4)), new Past(now, steps).stops());
    }

    @Test
    void twoChangesOfOneMomentAreTakenBackInTheirOrder() {
        change(0, RecordPatch.Action.CREATE, now.with(Customer.NAME, "a"));
        change(1, RecordPatch.Action.UPDATE, now.with(Customer.NAME, "b"));
        change(1, RecordPatch.Action.UPDATE, now.with(Customer.NAME, "c"));
        assertEquals("a", at(0).get(Customer.NAME));
        assertEquals("c", at(1).get(Customer.NAME));
    }

    @Test
    void whatHadGrownBeforeTheLogBeginsNobodyKnows() {
        change(0, RecordPatch.Action.CREATE, now.with(Customer.NAME, "One"));
        steps.clear();
        change(1, RecordPatch.Action.UPDATE, now.with(Customer.NAME, "Two"));
        steps.add(new Past.Step(
                hour(2),
                RecordPatch.update(now).max(Customer.LAST_FOLLOWED_AT, hour(2)).done()));
        now = now.with(Customer.LAST_FOLLOWED_AT, hour(2));
        assertTrue(at(1).withholds(Customer.LAST_FOLLOWED_AT));
        assertEquals("Two", at(1).get(Customer.NAME));
    }

    @Test
    void whatMayNotBeSeenStaysHidden() {
        live();
        CrmRecord seen = now.withholding(Set.of(Customer.GRADE.name()));
        CrmRecord then = Objects.requireNonNull(new Past(seen, steps).at(hour(2)));
        assertTrue(then.withholds(Customer.GRADE));
    }
}
