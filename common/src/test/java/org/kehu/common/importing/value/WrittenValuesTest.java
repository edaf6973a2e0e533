package org.kehu.common.importing.value;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever is written in one of the usual ways is read as what it was. */
class WrittenValuesTest {
    private static final Locality CHINA = new Locality(LocalDate.of(2026, 11, 22), ZoneId.of("Asia/Shanghai"), "CNY");

    @Property
    void datesOfAnyPattern(@ForAll("days") LocalDate day, @ForAll("patterns") String pattern) {
        String text = DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH).format(day);
        DateOrder order = pattern.startsWith("M") ? DateOrder.MONTH_DAY_YEAR : DateOrder.DAY_MONTH_YEAR;
        assertEquals(day, DateTexts.date(text, order, CHINA));
    }

    @Property
    void numbersWithPointOrComma(@ForAll("numbers") BigDecimal number, @ForAll boolean comma) {
        Locale locale = comma ? Locale.GERMANY : Locale.US;
        String text = new DecimalFormat("#,##0.00##", DecimalFormatSymbols.getInstance(locale)).format(number);
        assertEquals(0, number.compareTo(NumberTexts.number(text, comma ? ',' : '.')), text);
    }

    @Property
    void theMarkIsFoundWhereOneNumberShowsIt(@ForAll("numbers") BigDecimal number, @ForAll boolean comma) {
        Locale locale = comma ? Locale.GERMANY : Locale.US;
        MarkSurvey survey = new MarkSurvey();
        survey.add(new DecimalFormat("#,##0.00", DecimalFormatSymbols.getInstance(locale)).format(number));
        assertEquals(comma ? ',' : '.', survey.mark());
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return Arbitraries.longs()
                .between(
                        LocalDate.of(1950, 1, 1).toEpochDay(),
                        LocalDate.of(2040, 12, 31).toEpochDay())
                .map(LocalDate::ofEpochDay);
    }

    @Provide
    Arbitrary<String> patterns() {
        return Arbitraries.of(List.of(
                "yyyy-MM-dd",
                "yyyy/M/d",
                "yyyyMMdd",
                "yyyy年M月d日",
                "dd.MM.yyyy",
                "d/M/yyyy",
                "M/d/yyyy",
                "MM-dd-yyyy",
                "d MMM yyyy",
                "MMMM d, yyyy",
                "EEE, d MMM yyyy"));
    }

    @Provide
    Arbitrary<BigDecimal> numbers() {
        return Arbitraries.bigDecimals()
                .between(new BigDecimal("-999999999"), new BigDecimal("999999999"))
                .ofScale(2);
    }
}
