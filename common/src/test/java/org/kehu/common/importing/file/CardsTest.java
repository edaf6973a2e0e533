package org.kehu.common.importing.file;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Cards as telephones and mail programs write them. */
class CardsTest {
    @TempDir
    Path folder;

    private Path card(String name) throws IOException {
        Path file = folder.resolve(name);
        try (InputStream in = CardsTest.class.getResourceAsStream("/org/kehu/common/importing/cards/" + name)) {
            Files.write(file, in.readAllBytes());
        }
        return file;
    }

    /** The cells that are not blank, by column. */
    private static Map<String, String> only(TableFile table, int place) {
        Row row = Written.rows(table, 0).get(place);
        Map<String, String> cells = new LinkedHashMap<>();
        for (int i = 0; i < row.cells().size(); i++) {
            if (!row.cell(i).isEmpty()) {
                cells.put(table.header().get(i), row.cell(i));
            }
        }
        cells.remove("NOTE");
        return cells;
    }

    private static Map<String, String> map(String... keysAndValues) {
        Map<String, String> map = new LinkedHashMap<>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            map.put(keysAndValues[i], keysAndValues[i + 1]);
        }
        return map;
    }

    @Test
    void version21OfOutlook() throws IOException {
        assertEquals(
                map(
                        "FN", "John Doe III",
                        "N.family", "Doe",
                        "N.given", "John",
                        "NICKNAME", "Joey",
                        "ORG", "Company, The",
                        "ORG.unit", "TheDepartment",
                        "TITLE", "The Job Title",
                        "ROLE", "TheProfession",
                        "TEL.cell", "MobilePhone",
                        "TEL.work", "BusinessPhone",
                        "TEL.home", "HomePhone",
                        "TEL.fax", "BusinessFaxPhone",
                        "EMAIL", "jdoe@hotmail.com",
                        "URL", "http://web-page-address.com",
                        "ADR.street", "123 Main St, TheOffice",
                        "ADR.city", "Austin",
                        "ADR.region", "TX",
                        "ADR.postcode", "12345",
                        "ADR.country", "United States of America",
                        "BDAY", "1980-03-21"),
                only(Written.look(card("outlook-2003.vcf")), 0));
    }

    @Test
    void version3OfGmail() throws IOException {
        Map<String, String> card = only(Written.look(card("gmail.vcf")), 0);
        assertEquals(
                List.of("Doe", "John Richter, James", "905-555-1234", "1980-03-22"),
                List.of(card.get("N.family"), card.get("N.given"), card.get("TEL.cell"), card.get("BDAY")));
    }

    @Test
    void version4OfTheStandard() throws IOException {
        assertEquals(
                map(
                        "FN", "Simon Perreault",
                        "N.family", "Perreault",
                        "N.given", "Simon",
                        "ORG", "Viagenie",
                        "TEL.cell", "+1-418-262-6501",
                        "TEL.work", "+1-418-656-9254 x102",
                        "EMAIL", "simon.perreault@viagenie.ca",
                        "URL", "http://nomis80.org",
                        "ADR.street", "2875 Laurier, Suite D2-630",
                        "ADR.city", "Quebec",
                        "ADR.region", "QC",
                        "ADR.postcode", "G1V 2M2",
                        "ADR.country", "Canada",
                        "BDAY", "--02-03",
                        "ANNIVERSARY", "2009-08-08",
                        "GENDER", "M"),
                only(Written.look(card("rfc6350.vcf")), 0));
    }

    @Test
    void manyInOneFile() throws IOException {
        TableFile table = Written.look(card("android.vcf"));
        List<Row> rows = Written.rows(table, 0);
        assertEquals(6, rows.size());
        assertEquals(
                List.of(5L, 6L),
                Written.rows(table, 4).stream().map(Row::number).toList());
        assertEquals("Ñ Ñ Ñ Ñ Ñ", only(table, 2).get("FN"));
    }

    @Test
    void chineseOfAnOldTelephone() throws IOException {
        String text = "BEGIN:VCARD\r\nVERSION:2.1\r\nN:李;娜\r\nORG:苏州精密\r\nTEL;CELL:13812345678\r\nEND:VCARD\r\n";
        Path file = new Written(folder).text("a.vcf", text, Charset.forName("GB18030"));
        assertEquals(
                map("N.family", "李", "N.given", "娜", "ORG", "苏州精密", "TEL.cell", "13812345678"),
                only(Written.look(file), 0));
    }
}
