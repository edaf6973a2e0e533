package org.kehu.client.list;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.kehu.common.Kehu;
import org.kehu.common.customer.Customer;
import org.kehu.common.query.BookQueries;
import org.kehu.common.query.Filter;
import org.kehu.common.query.KeptFilters;
import org.kehu.common.record.SystemFields;

/** What chips ask is the same after it was kept as text. */
class WrittenConditionsTest {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private final BookQueries queries = new BookQueries(Kehu.SCHEMA);
    private final Conditions read = new Conditions();

    private boolean reads(Filter filter) {
        String kept = queries.write(Customer.TYPE, filter);
        return new WrittenConditions(Customer.TYPE, ZONE).read(queries.read(Customer.TYPE, kept), read);
    }

    private void assertKept(boolean any, Condition... conditions) {
        Conditions asked = new Conditions();
        asked.list().setAll(conditions);
        asked.any().set(any);
        assertTrue(reads(asked.filter(ZONE)));
        assertEquals(List.of(conditions), read.list());
        assertEquals(any, read.any().get());
    }

    @Test
    void eachConditionIsReadAgain() {
        assertKept(
                false,
                new Condition.Containing(Customer.NAME, "gift"),
                new Condition.OneOf(Customer.GRADE, Set.of("A", "B")),
                new Condition.Having(Customer.TAGS, "key"),
                new Condition.Filled(Customer.PHONE, true),
                new Condition.Filled(Customer.EMAIL, false),
                new Condition.Range(Customer.LAST_FOLLOWED_AT, DAY, DAY.plusDays(3)),
                new Condition.Range(SystemFields.CREATED_AT, DAY, null));
    }

    @Test
    void oneIsEnoughStaysOneIsEnough() {
        assertKept(
                true,
                new Condition.OneOf(Customer.GRADE, Set.of("A")),
                new Condition.Range(Customer.LAST_FOLLOWED_AT, null, DAY));
    }

    @Test
    void groupsOfConditionsAreReadAgain() {
        Condition.Several any = new Condition.Several(
                List.of(
                        new Condition.OneOf(Customer.GRADE, Set.of("A")),
                        new Condition.Several(
                                List.of(
                                        new Condition.Containing(Customer.NOTES, "gift"),
                                        new Condition.Range(Customer.LAST_FOLLOWED_AT, null, DAY)),
                                false)),
                true);
        assertKept(false, any, new Condition.Filled(Customer.PHONE, true));
        assertKept(true, any.parts().get(1), new Condition.Filled(Customer.PHONE, true));
    }

    @Test
    void moreThanChipsCanSayIsNotReadInPart() {
        assertFalse(reads(Filter.and(
                Filter.eq(Customer.GRADE, "A"), Filter.not(Filter.eq(Customer.NAME, BigDecimal.ONE.toString())))));
        assertEquals(List.of(), read.list());
    }

    private static Filter rule(String condition) {
        String rule = "{\"type\":\"customer\",\"filter\":" + condition + "}";
        return new KeptFilters(Kehu.SCHEMA).read(Customer.TYPE, rule);
    }

    private boolean readsRule(Filter filter) {
        return new WrittenConditions(Customer.TYPE, ZONE).read(filter, read);
    }

    @Test
    void whatChipsWouldMakeAnotherQuestionOfIsNotRead() {
        Filter empty = rule("{\"path\":\"owner.department\",\"empty\":true}");
        assertFalse(readsRule(empty));
        assertFalse(readsRule(Filter.not(empty)));
        assertFalse(readsRule(Filter.NOTHING));
        assertEquals(List.of(), read.list());
    }

    @Test
    void onlyInstantsAtWhichADayBeginsAreRead() {
        Instant begins = DAY.atStartOfDay(ZONE).toInstant();
        Instant noon = DAY.atTime(12, 0).atZone(ZONE).toInstant();
        for (Filter.Operator operator : List.of(Filter.Operator.GE, Filter.Operator.LT)) {
            assertTrue(readsRule(Filter.compare(Customer.LAST_FOLLOWED_AT, operator, begins)));
            assertEquals(1, read.list().size());
            assertFalse(readsRule(Filter.compare(Customer.LAST_FOLLOWED_AT, operator, noon)));
            assertEquals(List.of(), read.list());
        }
    }
}
