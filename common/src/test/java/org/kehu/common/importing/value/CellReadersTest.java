package org.kehu.common.importing.value;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.kehu.common.Kehu;
import org.kehu.common.activity.Activity;
import org.kehu.common.command.Reason;
import org.kehu.common.customer.Contact;
import org.kehu.common.customer.Customer;
import org.kehu.common.label.Labels;
import org.kehu.common.label.Language;
import org.kehu.common.label.Reasons;
import org.kehu.common.label.RecordLabels;
import org.kehu.common.record.Address;
import org.kehu.common.record.BadValue;
import org.kehu.common.record.Field;
import org.kehu.common.record.Money;
import org.kehu.common.record.PersonName;
import org.kehu.common.record.RecordType;
import org.kehu.common.sales.Opportunity;

/** What people write for a value, and what is read. */
class CellReadersTest {
    private static final Locality CHINA = new Locality(LocalDate.of(2026, 11, 22), ZoneId.of("Asia/Shanghai"), "CNY");

    /** A column of these texts, read as a field. */
    private static <V> List<@Nullable V> read(RecordType type, Field<V> field, String... texts) {
        ColumnSurvey survey = new ColumnSurvey(CHINA);
        List.of(texts).forEach(survey::add);
        CellReader reader = new CellReaders(CHINA).of(type, field, Part.WHOLE, survey.forms());
        return List.of(texts).stream()
                .map(text -> field.value(reader.read(text)))
                .toList();
    }

    private static <V> @Nullable V one(RecordType type, Field<V> field, String text) {
        return read(type, field, text).get(0);
    }

    private static String refusal(RecordType type, Field<?> field, String text) {
        BadValue bad = assertThrows(BadValue.class, () -> read(type, field, text));
        return new Reasons(Kehu.SCHEMA, new RecordLabels(Labels.of(Language.ENGLISH)))
                .text(Reason.of(type, field.name(), bad));
    }

    private static LocalDate day(String text) {
        return one(Contact.TYPE, Contact.BIRTHDAY, text);
    }

    @Test
    void datesThatSayTheirOrder() {
        LocalDate fifth = LocalDate.of(2024, 3, 5);
        for (String text : List.of(
                "2024年3月5日",
                "2024 年 03 月 05 日",
                "２０２４年３月５日",
                "24年3月5日",
                "2024/3/5",
                "2024-03-05",
                "2024.3.5",
                "20240305",
                "2024-03-05 14:30:00",
                "2024年3月5日 星期二",
                "5 March 2024",
                "05-Mar-24",
                "Mar 5, 2024",
                "March 5th, 2024",
                "Tue, 5 Mar 2024")) {
            assertEquals(fifth, day(text), text);
        }
    }

    @Test
    void theOrderOfNumbersComesFromTheWholeColumn() {
        assertEquals(
                List.of(LocalDate.of(2024, 3, 5), LocalDate.of(2024, 3, 25)),
                read(Contact.TYPE, Contact.BIRTHDAY, "3/5/24", "3/25/24"));
        assertEquals(
                List.of(LocalDate.of(2024, 5, 3), LocalDate.of(2024, 3, 25)),
                read(Contact.TYPE, Contact.BIRTHDAY, "3/5/24", "25/3/24"));
        assertEquals(
                List.of(LocalDate.of(2024, 3, 5), LocalDate.of(2023, 11, 20)),
                read(Contact.TYPE, Contact.BIRTHDAY, "24/3/5", "23/11/20"));
        assertEquals(List.of(LocalDate.of(2024, 3, 5)), read(Contact.TYPE, Contact.BIRTHDAY, "05.03.2024"));
    }

    @Test
    void anOrderThatOnlyCustomTellsIsUncertain() {
        ColumnSurvey open = new ColumnSurvey(CHINA);
        open.add("3/5/2024");
        assertEquals(new ColumnForms(DateOrder.MONTH_DAY_YEAR, false, '.', true), open.forms());
        open.add("3/25/2024");
        assertEquals(new ColumnForms(DateOrder.MONTH_DAY_YEAR, true, '.', true), open.forms());
    }

    @Test
    void aNumberThatCouldBeTwoIsUncertain() {
        ColumnSurvey open = new ColumnSurvey(CHINA);
        open.add("1.234");
        assertEquals(ColumnForms.USUAL.with('.'), open.forms().with('.'));
        assertEquals(false, open.forms().markCertain());
        open.add("1.234,50");
        assertEquals(new ColumnForms(DateOrder.YEAR_MONTH_DAY, true, ',', true), open.forms());
        open.add("1,234.50");
        assertEquals(false, open.forms().markCertain());
    }

    @Test
    void shortYearsLieAroundToday() {
        assertEquals(LocalDate.of(1985, 3, 5), day("05.03.85"));
        assertEquals(LocalDate.of(2031, 3, 5), day("05.03.31"));
    }

    @Test
    void whatIsNoDateIsRefused() {
        String said = "Birthday: %s is not a date, such as 2026-03-31.";
        for (String text : List.of("2024年2月30日", "2024-13-01", "next week", "45356", "3/2024", "2024年3月")) {
            assertEquals(said.formatted(text), refusal(Contact.TYPE, Contact.BIRTHDAY, text));
        }
    }

    @Test
    void timesAreMeantInTheZone() {
        Instant half = Instant.parse("2024-03-05T06:30:00Z");
        for (String text : List.of(
                "2024-03-05 14:30",
                "2024-03-05T14:30",
                "2024/3/5 14:30:00",
                "2024年3月5日 14时30分",
                "2024年3月5日下午2:30",
                "3/5/2024 2:30 PM",
                "2024-03-05T06:30:00Z",
                "2024-03-05T07:30:00+01:00")) {
            assertEquals(half, one(Activity.TYPE, Activity.STARTED_AT, text), text);
        }
        assertEquals(Instant.parse("2024-03-04T16:00:00Z"), one(Activity.TYPE, Activity.STARTED_AT, "2024年3月5日"));
        assertEquals(
                "Started at: 2024-03-05 25:10 is no time of day: write it like 14:30.",
                refusal(Activity.TYPE, Activity.STARTED_AT, "2024-03-05 25:10"));
    }

    @Test
    void amountsWithSignsWordsAndUnits() {
        Money money = Money.of("1234.56", "CNY");
        for (String text : List.of(
                "1,234.56",
                "￥1,234.56",
                "¥ 1234.56",
                "1234.56元",
                "CNY 1,234.56",
                "RMB1234.56",
                "1 234.56",
                "人民币1,234.56")) {
            assertEquals(money, one(Customer.TYPE, Customer.CREDIT_LIMIT, text), text);
        }
        assertEquals(
                List.of(
                        Money.of("15000", "CNY"),
                        Money.of("300000000", "CNY"),
                        Money.of("20000000", "CNY"),
                        Money.of("1234.5", "USD"),
                        Money.of("99", "EUR"),
                        Money.of("7", "HKD"),
                        Money.of("1234", "CNY")),
                read(
                        Customer.TYPE,
                        Customer.CREDIT_LIMIT,
                        "1.5万",
                        "3亿元",
                        "2千万",
                        "US$1,234.50",
                        "99 €",
                        "HK$7",
                        "￥1,234"));
    }

    @Test
    void negativeAmounts() {
        for (String text : List.of("-500", "(500)", "500-", "￥-500", "-￥500", "−500")) {
            assertEquals(Money.of("-500", "CNY"), one(Customer.TYPE, Field.money("any"), text), text);
        }
    }

    @Test
    void theMarkOfDecimalsComesFromTheWholeColumn() {
        assertEquals(
                List.of(Money.of("1234.56", "CNY"), Money.of("1234", "CNY"), Money.of("0.5", "CNY")),
                read(Customer.TYPE, Customer.CREDIT_LIMIT, "1.234,56", "1.234", "0,5"));
        assertEquals(
                List.of(Money.of("1234.56", "CNY"), Money.of("1234", "CNY")),
                read(Customer.TYPE, Customer.CREDIT_LIMIT, "1,234.56", "1,234"));
        assertEquals(new BigDecimal("12.5"), one(Opportunity.TYPE, Opportunity.PROBABILITY, "12.5 %"));
    }

    @Test
    void whatIsNoAmountIsRefused() {
        assertEquals(
                "Credit limit: a lot is not an amount with a currency, such as 1250.50 CNY.",
                refusal(Customer.TYPE, Customer.CREDIT_LIMIT, "a lot"));
        assertEquals(
                "Credit limit: 12,34 56.7.8 is not an amount with a currency, such as 1250.50 CNY.",
                refusal(Customer.TYPE, Customer.CREDIT_LIMIT, "12,34 56.7.8"));
        assertEquals(
                "Credit limit: BLAH is not a currency. Give its ISO code, such as CNY or EUR.",
                refusal(Customer.TYPE, Customer.CREDIT_LIMIT, "blah 5"));
        assertEquals(
                "Probability, %: half is not a number, such as 1250.50.",
                refusal(Opportunity.TYPE, Opportunity.PROBABILITY, "half"));
    }

    @Test
    void phonesWithoutTheWordsAroundThem() {
        assertEquals(
                List.of(
                        "13812345678",
                        "0512-62884100 x801",
                        "+86 512 6288 4100",
                        "13812345678",
                        "512-555-0100 x7",
                        "512-555-0100 x7"),
                read(
                        Customer.TYPE,
                        Customer.PHONE,
                        "１３８１２３４５６７８",
                        "电话：0512－62884100转801",
                        " +86 512 6288 4100 ",
                        "'13812345678",
                        "Tel.: 512-555-0100 ext. 7",
                        "512-555-0100 extension 7"));
        assertEquals(
                "Phone: 1.38123E+10 was shortened by a spreadsheet, its last digits are lost. Make the column text in the"
                        + " original and save it once more.",
                refusal(Customer.TYPE, Customer.PHONE, "1.38123E+10"));
        assertEquals(
                "Phone: ask Li is not a phone number. Use digits, spaces and + ( ) - only, such as +86 512 6288 4100.",
                refusal(Customer.TYPE, Customer.PHONE, "ask Li"));
    }

    @Test
    void mails() {
        assertEquals(
                List.of("li.na@example.com", "li.na@example.com"),
                read(Customer.TYPE, Customer.EMAIL, "Li Na <li.na@example.com>", "mailto:li.na@example.com"));
    }

    @Test
    void truths() {
        assertEquals(
                List.of(true, true, true, true, true),
                read(Contact.TYPE, Contact.PRIMARY, "是", "Yes", "TRUE", "1", "√"));
        assertEquals(List.of(false, false, false), read(Contact.TYPE, Contact.PRIMARY, "否", "no", "0"));
        assertEquals("Main contact: perhaps is neither yes nor no.", refusal(Contact.TYPE, Contact.PRIMARY, "perhaps"));
    }

    @Test
    void choicesByTheirLabelsInEitherLanguage() {
        assertEquals(
                List.of("COMPANY", "COMPANY", "COMPANY", "PERSON"),
                read(Customer.TYPE, Customer.KIND, "企业", "company", "COMPANY", "Person"));
        assertEquals(
                "Grade: Z is not one of the choices. Choose one of: A, B, C, or D.",
                refusal(Customer.TYPE, Customer.GRADE, "Z"));
    }

    @Test
    void countriesByTheirNames() {
        Field<String> country = Field.country("country");
        assertEquals(
                List.of("CN", "CN", "US", "US", "DE", "GB", "FR"),
                read(Customer.TYPE, country, "中国", "China", "USA", "美国", "Germany", "UK", "fra"));
        BadValue bad = assertThrows(BadValue.class, () -> read(Customer.TYPE, country, "Narnia"));
        assertEquals("bad_country", bad.code());
    }

    @Test
    void namesOfPersons() {
        assertEquals(
                List.of(
                        PersonName.of("李", "娜"),
                        PersonName.of("欧阳", "娜娜"),
                        PersonName.of("Doe", "John Richter"),
                        PersonName.of("Doe", "John"),
                        PersonName.of("", "Cher")),
                read(Contact.TYPE, Contact.NAME, "李娜", "欧阳娜娜", "John Richter Doe", "Doe, John", "Cher"));
    }

    @Test
    void addressesInOnePiece() {
        assertEquals(
                List.of(
                        new Address("工业园区星湖街328号", "苏州市", "江苏省", "", "CN"),
                        new Address("浦东新区世纪大道1号", "", "上海市", "200120", "CN"),
                        new Address("12 rue de Rivoli, Paris", "", "", "", "")),
                read(
                        Customer.TYPE,
                        Customer.ADDRESS,
                        "江苏省苏州市工业园区星湖街328号",
                        "200120 上海市浦东新区世纪大道1号",
                        "12 rue de Rivoli, Paris"));
    }

    @Test
    void tagsInARow() {
        assertEquals(Set.of("VIP", "老客户", "展会"), one(Customer.TYPE, Customer.TAGS, "VIP、老客户; 展会"));
    }

    @Test
    void charactersThatWereNotReadAreNotStored() {
        assertEquals(
                "Name: Acme\uFFFD contains characters that could not be read. Choose another encoding of the file, or mend"
                        + " the cell.",
                refusal(Customer.TYPE, Customer.NAME, "Acme\uFFFD"));
    }

    @Test
    void aTextThatIsTooLongSaysSo() {
        assertEquals(
                "Short name: 96 characters are too many; at most 80 fit.",
                refusal(Customer.TYPE, Customer.SHORT_NAME, "x".repeat(96)));
    }

    @Test
    void whatIsFarTooLongIsRefusedBeforeItIsLookedInto() {
        assertEquals(
                "Birthday: 3,000,000 characters are too many; at most 2,000 fit.",
                refusal(Contact.TYPE, Contact.BIRTHDAY, "T ".repeat(1_500_000)));
        assertEquals(
                "Birthday: " + "x".repeat(80) + "… is not a date, such as 2026-03-31.",
                refusal(Contact.TYPE, Contact.BIRTHDAY, "x".repeat(500)));
    }
}
