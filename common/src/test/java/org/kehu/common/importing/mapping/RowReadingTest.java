package org.kehu.common.importing.mapping;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kehu.common.Kehu;
import org.kehu.common.command.FieldValues;
import org.kehu.common.customer.Contact;
import org.kehu.common.customer.Customer;
import org.kehu.common.importing.file.Row;
import org.kehu.common.importing.file.Rows;
import org.kehu.common.importing.file.TableFile;
import org.kehu.common.importing.value.CellReaders;
import org.kehu.common.importing.value.Locality;
import org.kehu.common.label.Labels;
import org.kehu.common.label.Language;
import org.kehu.common.label.Reasons;
import org.kehu.common.label.RecordLabels;
import org.kehu.common.record.Address;
import org.kehu.common.record.Money;
import org.kehu.common.record.PersonName;
import org.kehu.common.record.RecordType;

/** From a file to what its rows say of records. */
class RowReadingTest {
    private static final Locality CHINA = new Locality(LocalDate.of(2026, 11, 22), ZoneId.of("Asia/Shanghai"), "CNY");

    @TempDir
    Path folder;

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
        assertEquals(survey.rows(), records.size());
        return records;
    }

    @Test
    void aChineseListOfCustomers() throws IOException {
        String text = "客户清单 2024\n\n客户名称,联系电话,城市,详细地址,授信额度,客户等级,负责人\n"
                + "苏州精密机械有限公司,0512-62884100转801,苏州市,星湖街328号,\"￥1,234\",A,李娜\n"
                + "无锡华光,1.38E+10,无锡市,,5万,Z,\n";
        Path file = Files.write(folder.resolve("客户.csv"), text.getBytes(Charset.forName("GB18030")));
        List<ReadRecord> records = read(Customer.TYPE, file);
        assertEquals(
                FieldValues.of(Customer.TYPE)
                        .with(Customer.NAME, "苏州精密机械有限公司")
                        .with(Customer.PHONE, "0512-62884100 x801")
                        .with(Customer.ADDRESS, new Address("星湖街328号", "苏州市", "", "", ""))
                        .with(Customer.CREDIT_LIMIT, Money.of("1234", "CNY"))
                        .with(Customer.GRADE, "A"),
                records.get(0).values());
        assertEquals(Map.of("owner", "李娜"), records.get(0).links());
        assertEquals(List.of(), records.get(0).bad());
        Reasons reasons = new Reasons(Kehu.SCHEMA, new RecordLabels(Labels.of(Language.CHINESE)));
        assertEquals(
                List.of(
                        "5 联系电话 1.38E+10 电话：“1.38E+10”被表格软件缩写，末尾数字已丢失，请在原文件中把该列设为文本后重新保存。",
                        "5 客户等级 Z 客户等级：“Z”不在可选项中，请从以下选项中选择：A、B、C或D。"),
                records.get(1).bad().stream()
                        .map(bad ->
                                bad.row() + " " + bad.column() + " " + bad.text() + " " + reasons.text(bad.reason()))
                        .sorted(Comparator.comparing(said -> said.contains("客户等级")))
                        .toList());
    }

    @Test
    void aRowWithMoreCellsThanColumnsIsNotReadAsIfItWereWhole() throws IOException {
        String text = "Name,Phone,Notes\nA,051262884100,x\nB, Ltd,051262884101,y\nC,051262884102,#N/A\n";
        List<ReadRecord> records = read(Customer.TYPE, Files.writeString(folder.resolve("a.csv"), text));
        Reasons reasons = new Reasons(Kehu.SCHEMA, new RecordLabels(Labels.of(Language.ENGLISH)));
        assertEquals(
                List.of(
                        "3 D: The row has 4 cells, but the table has 3 columns. Put quotation marks around cells that contain the"
                                + " separator, or give the last column a name.",
                        "3 Phone: Phone: Ltd is not a phone number. Use digits, spaces and + ( ) - only, such as +86 512 6288 4100.",
                        "4 Notes: Notes: #N/A stands where a formula of the spreadsheet found no value. Mend the formula, or empty"
                                + " the cell."),
                records.stream()
                        .flatMap(record -> record.bad().stream())
                        .map(bad -> bad.row() + " " + bad.column() + ": " + reasons.text(bad.reason()))
                        .toList());
    }

    @Test
    void cardsAreContacts() throws IOException {
        Path file = folder.resolve("rfc6350.vcf");
        try (InputStream in =
                RowReadingTest.class.getResourceAsStream("/org/kehu/common/importing/cards/rfc6350.vcf")) {
            Files.write(file, in.readAllBytes());
        }
        ReadRecord record = read(Contact.TYPE, file).get(0);
        assertEquals(
                FieldValues.of(Contact.TYPE)
                        .with(Contact.NAME, PersonName.of("Perreault", "Simon"))
                        .with(Contact.PHONE, "+1-418-656-9254 x102")
                        .with(Contact.MOBILE, "+1-418-262-6501")
                        .with(Contact.EMAIL, "simon.perreault@viagenie.ca"),
                record.values());
        assertEquals(Map.of("customer", "Viagenie"), record.links());
        assertEquals(List.of("BDAY"), record.bad().stream().map(BadCell::column).toList());
    }
}
