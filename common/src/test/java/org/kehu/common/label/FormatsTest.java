package org.kehu.common.label;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class FormatsTest {
    private static final Instant NOW = Instant.parse("2026-11-20T02:32:00Z");
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    private final Formats english = formats(Language.ENGLISH);
    private final Formats chinese = formats(Language.CHINESE);

    private static Formats formats(Language language) {
        return new Formats(Labels.of(language), SHANGHAI, InstantSource.fixed(NOW));
    }

    @Test
    void yearIsLeftOutInTheCurrentYearOnly() {
        assertEquals("3 Dec", english.date(LocalDate.of(2026, 12, 3)));
        assertEquals("6 Jan 2025", english.date(LocalDate.of(2025, 1, 6)));
        assertEquals("11月25日", chinese.date(LocalDate.of(2026, 11, 25)));
        assertEquals("2025年1月6日", chinese.date(LocalDate.of(2025, 1, 6)));
    }

    @Test
    void weekdayHelpsToPlan() {
        assertEquals("Fri 20 Nov", english.weekdayDate(english.today()));
        assertEquals("11月20日 周五", chinese.weekdayDate(chinese.today()));
        assertEquals("Friday 20 November", english.longDate(english.today()));
    }

    @Test
    void instantSaysOnlyWhatIsNotToday() {
        assertEquals("10:32", english.instant(NOW));
        assertEquals("Yesterday, 10:32", english.instant(NOW.minusSeconds(86_400)));
        assertEquals("11月17日 10:32", chinese.instant(NOW.minusSeconds(3 * 86_400)));
    }

    @Test
    void nearDaysAreNamedAndFarOnesDated() {
        LocalDate today = english.today();
        assertEquals("Today", english.relativeDay(today));
        assertEquals("Tomorrow", english.relativeDay(today.plusDays(1)));
        assertEquals("昨天", chinese.relativeDay(today.minusDays(1)));
        assertEquals("5 days ago", english.relativeDay(today.minusDays(5)));
        assertEquals("in 2 days", english.relativeDay(today.plusDays(2)));
        assertEquals("10 Nov", english.relativeDay(today.minusDays(10)));
    }

    @Test
    void moneyShowsAFractionOnlyWhereThereIsOne() {
        assertEquals("$148,500", english.money(new BigDecimal("148500.00"), "USD"));
        assertEquals("$148,500.50", english.money(new BigDecimal("148500.5"), "USD"));
        assertEquals("¥1,286,000", chinese.money(new BigDecimal("1286000"), "CNY"));
        assertEquals("-$20", english.money(new BigDecimal("-20"), "USD"));
    }

    @Test
    void zeroInAColumnIsADash() {
        assertEquals("–", english.amount(new BigDecimal("0.00")));
        assertEquals("412,850", english.amount(new BigDecimal("412849.50")));
        assertEquals("12,481", english.integer(12_481));
    }

    @Test
    void sizesAndPercentagesAreShort() {
        assertEquals("1 KB", english.bytes(400));
        assertEquals("3.4 MB", english.bytes(3_400_000));
        assertEquals("12.5%", english.percent(new BigDecimal("12.5")));
    }

    @Test
    void aCountryStandsByItsName() {
        assertEquals("France", english.country("FR"));
        assertEquals("法国", chinese.country("FR"));
        assertEquals("?!", english.country("?!"));
    }
}
