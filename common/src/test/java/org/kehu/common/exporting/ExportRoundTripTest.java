package org.kehu.common.exporting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.kehu.common.Kehu;
import org.kehu.common.access.FieldLevel;
import org.kehu.common.access.RecordAccess;
import org.kehu.common.command.FieldValues;
import org.kehu.common.command.Watch;
import org.kehu.common.customer.Contact;
import org.kehu.common.customer.Customer;
import org.kehu.common.importing.file.Row;
import org.kehu.common.importing.file.Rows;
import org.kehu.common.importing.file.TableFile;
import org.kehu.common.importing.mapping.Mapping;
import org.kehu.common.importing.mapping.Proposals;
import org.kehu.common.importing.mapping.ReadRecord;
import org.kehu.common.importing.mapping.RowReading;
import org.kehu.common.importing.mapping.TableSurvey;
import org.kehu.common.importing.value.CellReaders;
import org.kehu.common.importing.value.Locality;
import org.kehu.common.label.Labels;
import org.kehu.common.label.Language;
import org.kehu.common.label.RecordLabels;
import org.kehu.common.organisation.Role;
import org.kehu.common.record.Address;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.Field;
import org.kehu.common.record.Ids;
import org.kehu.common.record.Money;
import org.kehu.common.record.PersonName;
import org.kehu.common.record.RecordRef;
import org.kehu.common.record.RecordType;
import org.kehu.common.sales.Product;

/** What goes out comes in again as it was, and what must not go out does not. */
class ExportRoundTripTest {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final Locality CHINA = new Locality(LocalDate.of(2026, 11, 22), ZONE, "CNY");
    private static final UUID ME = Ids.named("me");
    private static final RecordRef OWNER = new RecordRef("user", Ids.named("Li Na"));

    @TempDir
    Path folder;

    private static final List<Field<?>> OF_CUSTOMERS = List.of(
            Customer.NAME,
            Customer.SHORT_NAME,
            Customer.KIND,
            Customer.PHONE,
            Customer.EMAIL,
            Customer.WEBSITE,
            Customer.ADDRESS,
            Customer.TAX_ID,
            Customer.GRADE,
            Customer.CREDIT_LIMIT,
            Customer.TAGS,
            Customer.LAST_FOLLOWED_AT,
            Customer.BIRTH_DATE,
            Customer.NOTES,
            Customer.OWNER);

    private static CrmRecord customer(String name, String notes) {
        return CrmRecord.blank(Customer.TYPE, Ids.named(name))
                .with(Customer.NAME, name)
                .with(Customer.KIND, "COMPANY")
                .with(Customer.SHORT_NAME, "启衡 \"Q\"; 1")
                .with(Customer.PHONE, "+86 512 6288 4100")
                .with(Customer.EMAIL, "li.na@example.com")
                .with(Customer.WEBSITE, "https://www.example.com/?a=1")
                .with(Customer.ADDRESS, new Address("星湖街328号, 2F", "苏州市", "江苏省", "215000", "CN"))
                .with(Customer.TAX_ID, "91320594MA1MC7WX1K")
                .with(Customer.GRADE, "B")
                .with(Customer.CREDIT_LIMIT, Money.of("1234.567", "EUR"))
                .with(Customer.TAGS, Set.of("重点", "north"))
                .with(Customer.LAST_FOLLOWED_AT, Instant.parse("2026-03-02T01:30:15Z"))
                .with(Customer.BIRTH_DATE, LocalDate.of(1987, 12, 31))
                .with(Customer.NOTES, notes)
                .with(Customer.OWNER, OWNER.id());
    }

    private static final List<CrmRecord> CUSTOMERS = List.of(
            customer("=1+1", "+cmd|' /C calc'!A0\n二 _x0041_ line"),
            customer("＝SUM(A1)", "-2+3 \"quoted\", comma; semicolon"),
            customer("@Risk GmbH", "＋＠ full width"),
            CrmRecord.blank(Customer.TYPE, Ids.named("bare")).with(Customer.NAME, "0012 Bare"));

    private static RecordAccess access(Set<String> permissions, Map<String, FieldLevel> levels) {
        return new RecordAccess(Kehu.SCHEMA, ME, Map.of(), Map.of(), Map.of("customer", levels), permissions);
    }

    private static ExportSource source(List<CrmRecord> records, RecordAccess access) {
        Iterator<CrmRecord> rest = records.iterator();
        return new ExportSource() {
            @Override
            public List<CrmRecord> next() {
                return rest.hasNext() ? List.of(rest.next()) : List.of();
            }

            @Override
            public long count() {
                return records.size();
            }

            @Override
            public Map<RecordRef, String> titles(Collection<RecordRef> refs) {
                return refs.stream().collect(Collectors.toMap(Function.identity(), ref -> "Li Na"));
            }

            @Override
            public RecordAccess access() {
                return access;
            }
        };
    }

    private static ExportPlan plan(
            RecordType type, List<Field<?>> fields, ExportFormat format, char separator, Language language) {
        return new ExportPlan(
                type,
                format.fields(type, fields),
                format,
                separator,
                new RecordLabels(Labels.of(language)),
                ZONE,
                Instant.parse("2026-11-22T02:00:00Z"),
                "Mei Wang",
                "for the audit",
                "Mine");
    }

    private Path written(ExportPlan plan, List<CrmRecord> records, RecordAccess access) throws IOException {
        Path file = folder.resolve("out." + plan.format().extension());
        Exported done = Objects.requireNonNull(new ExportRun(plan, source(records, access)).write(file, Watch.NOBODY));
        assertEquals(records.size(), done.rows());
        assertEquals(sha256(file), done.fingerprint());
        return file;
    }

    private static String sha256(Path file) throws IOException {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static RecordAccess everything() {
        return access(Set.of(Role.EXPORT), Map.of());
    }

    private static List<ReadRecord> read(RecordType type, Path file) {
        Proposals proposals = new Proposals(type, CHINA);
        TableFile table = TableFile.look(file, proposals.knownColumns());
        Mapping mapping = Mapping.of(type, proposals.of(table, null));
        TableSurvey survey = TableSurvey.of(table, mapping, CHINA);
        RowReading reading = new RowReading(mapping, survey, table.header(), new CellReaders(CHINA));
        List<ReadRecord> records = new ArrayList<>();
        try (Rows rows = table.rowsAfter(0)) {
            for (Row row = rows.next(); row != null; row = rows.next()) {
                records.add(reading.read(row));
            }
        }
        return records;
    }

    private static FieldValues values(CrmRecord record, List<Field<?>> fields) {
        FieldValues values = FieldValues.of(record.type());
        for (Field<?> field : fields) {
            values = field.target() == null ? with(values, record, field) : values;
        }
        return values;
    }

    private static <V> FieldValues with(FieldValues values, CrmRecord record, Field<V> field) {
        V value = record.get(field);
        return value == null ? values : values.with(field, value);
    }

    private static void assertSame(List<CrmRecord> records, List<Field<?>> fields, List<ReadRecord> read) {
        assertEquals(List.of(), read.stream().flatMap(one -> one.bad().stream()).toList());
        assertEquals(
                records.stream().map(one -> values(one, fields)).toList(),
                read.stream().map(ReadRecord::values).toList());
    }

    @ParameterizedTest
    @CsvSource({"XLSX,',',ENGLISH", "XLSX,',',CHINESE", "CSV,',',ENGLISH", "CSV,';',CHINESE"})
    void tablesComeBackAsTheyWere(ExportFormat format, char separator, Language language) throws IOException {
        Path file = written(plan(Customer.TYPE, OF_CUSTOMERS, format, separator, language), CUSTOMERS, everything());
        List<ReadRecord> read = read(Customer.TYPE, file);
        assertSame(CUSTOMERS, OF_CUSTOMERS, read);
        assertEquals(Map.of("owner", "Li Na"), read.get(0).links());
    }

    @ParameterizedTest
    @EnumSource(names = {"XLSX", "CSV"})
    void numbersComeBackAsTheyWere(ExportFormat format) throws IOException {
        List<CrmRecord> products = Arrays.stream(new String[] {"0", "12.5", "1.234", "1000000", "123456789012345.6789"})
                .map(number -> CrmRecord.blank(Product.TYPE, Ids.named(number))
                        .with(Product.CODE, "00" + number)
                        .with(Product.NAME, "Product " + number)
                        .with(Product.STOCK, 12_000L)
                        .with(Product.PRICE, Money.of(number, "CNY")))
                .toList();
        List<Field<?>> fields = List.of(Product.CODE, Product.NAME, Product.STOCK, Product.PRICE);
        Path file = written(plan(Product.TYPE, fields, format, ',', Language.ENGLISH), products, everything());
        assertSame(products, fields, read(Product.TYPE, file));
    }

    @Test
    void cardsComeBackAsTheyWere() throws IOException {
        ExportPlan plan = plan(Customer.TYPE, OF_CUSTOMERS, ExportFormat.VCARD, ',', Language.ENGLISH);
        Path file = written(plan, CUSTOMERS, everything());
        assertSame(CUSTOMERS, plan.fields(), read(Customer.TYPE, file));
        String text = Files.readString(file);
        assertTrue(text.contains("VERSION:4.0"));
        assertTrue(text.replace("\r\n ", "").contains("Mei Wang"), text);
    }

    @Test
    void cardsOfPeopleComeBackAsTheyWere() throws IOException {
        CrmRecord person = CrmRecord.blank(Contact.TYPE, Ids.named("person"))
                .with(Contact.CUSTOMER, OWNER.id())
                .with(Contact.NAME, PersonName.of("欧阳", "娜娜"))
                .with(Contact.POSITION, "采购; 经理")
                .with(Contact.MOBILE, "138 0013 8000")
                .with(Contact.PHONE, "0512-6288 4100")
                .with(Contact.EMAIL, "na@example.com")
                .with(Contact.BIRTHDAY, LocalDate.of(1990, 2, 28))
                .with(Contact.NOTES, "line one\nline two");
        for (ExportFormat format : ExportFormat.of(Contact.TYPE)) {
            ExportPlan plan = plan(
                    Contact.TYPE, ExportFormat.VCARD.fields(Contact.TYPE, List.of()), format, ',', Language.CHINESE);
            List<ReadRecord> read = read(Contact.TYPE, written(plan, List.of(person), everything()));
            assertSame(List.of(person), plan.fields(), read);
            assertEquals(Map.of("customer", "Li Na"), read.get(0).links());
        }
    }

    @Test
    void aTextNeverBeginsWithWhatASpreadsheetWouldRun() throws IOException {
        Path file = written(
                plan(Customer.TYPE, List.of(Customer.NAME), ExportFormat.CSV, ',', Language.ENGLISH),
                CUSTOMERS,
                everything());
        byte[] bytes = Files.readAllBytes(file);
        assertEquals("\uFEFF", new String(bytes, 0, 3, StandardCharsets.UTF_8));
        String text = Files.readString(file);
        assertEquals(
                List.of("'=1+1", "'＝SUM(A1)", "'@Risk GmbH", "0012 Bare"),
                text.lines().skip(1).toList());
    }

    @Test
    void aWorkbookHoldsNoFormulaAndTellsOfItself() throws IOException {
        Path file = written(
                plan(Customer.TYPE, OF_CUSTOMERS, ExportFormat.XLSX, ',', Language.ENGLISH), CUSTOMERS, everything());
        String all = unzipped(file);
        assertFalse(all.contains("<f>") || all.contains("<f "), "no formula");
        assertTrue(all.contains("Mei Wang") && all.contains("for the audit"));
    }

    private static String unzipped(Path file) throws IOException {
        StringBuilder all = new StringBuilder();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                all.append(new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return all.toString();
    }

    @ParameterizedTest
    @EnumSource
    void whatIsWithheldNeverGoesOut(ExportFormat format) throws IOException {
        CrmRecord masked = CUSTOMERS.get(0).withholding(Set.of("phone"));
        Path file = written(
                plan(Customer.TYPE, OF_CUSTOMERS, format, ',', Language.ENGLISH), List.of(masked), everything());
        String text = format == ExportFormat.XLSX ? unzipped(file) : Files.readString(file);
        assertFalse(text.contains("6288"));
    }

    private static @Nullable String refused(ExportPlan plan, RecordAccess access, Path file) {
        ExportRun run = new ExportRun(plan, source(CUSTOMERS, access));
        return assertThrows(BadExport.class, () -> run.write(file, Watch.NOBODY))
                .reason()
                .code();
    }

    @Test
    void rightsAreThoseOfTheMoment() {
        ExportPlan plan = plan(Customer.TYPE, OF_CUSTOMERS, ExportFormat.CSV, ',', Language.ENGLISH);
        Path file = folder.resolve("none.csv");
        assertEquals("no_right", refused(plan, access(Set.of(), Map.of()), file));
        assertEquals(
                "no_right_to_read",
                refused(plan, access(Set.of(Role.EXPORT), Map.of("phone", FieldLevel.MASKED)), file));
        assertFalse(Files.exists(file));
        ExportPlan cities = plan(Customer.TYPE, List.of(Customer.CITY), ExportFormat.CSV, ',', Language.ENGLISH);
        assertEquals(
                "no_right_to_read",
                refused(cities, access(Set.of(Role.EXPORT), Map.of("address", FieldLevel.HIDDEN)), file));
        assertFalse(Files.exists(file));
    }

    @Test
    void nobodyWaitsForWhatHeDoesNotWantAnyMore() throws IOException {
        ExportPlan plan = plan(Customer.TYPE, OF_CUSTOMERS, ExportFormat.CSV, ',', Language.ENGLISH);
        Watch stopped = new Watch() {
            @Override
            public void reached(long done, long of) {}

            @Override
            public boolean isCancelled() {
                return true;
            }
        };
        assertNull(new ExportRun(plan, source(CUSTOMERS, everything())).write(folder.resolve("a.csv"), stopped));
    }

    /** More rows than are flushed at once. */
    @Test
    void manyRowsComeBack() throws IOException {
        List<CrmRecord> many = IntStream.range(0, 1_203)
                .mapToObj(i -> CrmRecord.blank(Customer.TYPE, Ids.named("many " + i))
                        .with(Customer.NAME, "Customer " + i)
                        .with(Customer.CREDIT_LIMIT, Money.of(BigDecimal.valueOf(i), "CNY")))
                .toList();
        List<Field<?>> fields = List.of(Customer.NAME, Customer.CREDIT_LIMIT);
        Path file = written(plan(Customer.TYPE, fields, ExportFormat.XLSX, ',', Language.ENGLISH), many, everything());
        assertSame(many, fields, read(Customer.TYPE, file));
    }
}
