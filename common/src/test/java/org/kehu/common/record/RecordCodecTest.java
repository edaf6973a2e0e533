package org.kehu.common.record;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RecordCodecTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Field<String> NAME = Field.text("name").searchable();
    private static final Field<Money> PRICE = Field.money("price");
    private static final Field<UUID> ORDER = Field.link("order", "thing");
    private static final RecordType USER = RecordType.of("user", NAME, NAME);
    private static final RecordType THING = RecordType.of("thing", NAME, NAME, PRICE, ORDER);
    private static final RecordType PART =
            RecordType.of("part", NAME, NAME, ORDER).childOf(ORDER);
    private static final RecordSchema SCHEMA = new RecordSchema(List.of(USER, THING, PART));
    private static final String FROM_A_NEWER_VERSION = """
            {"type":"thing","id":"00000000-0000-0001-0000-000000000001","revision":3,
             "values":{"name":"秤","price":{"amount":"12.50","currency":"CNY"},
                       "colour":{"rgb":[1,2.50,null]},"weight":1.10},
             "withheld":["order"]}""";

    private final RecordCodec codec = new RecordCodec(SCHEMA);

    private CrmRecord record() throws JsonProcessingException {
        return codec.read(JSON.readTree(FROM_A_NEWER_VERSION));
    }

    @Test
    void aRecordComesBackWithWhatItWithholdsAndWhatIsUnknown() throws JsonProcessingException {
        CrmRecord record = record();
        JsonNode written = JSON.readTree(codec.write(record).toString());
        assertEquals(record, codec.read(written));
        assertEquals(Set.of("colour", "weight"), record.unknown().keySet());
        assertThrows(Withheld.class, () -> record.get(ORDER));
    }

    @Test
    void unknownFieldsOutliveAChange() throws JsonProcessingException {
        CrmRecord changed = record().with(NAME, "Scale");
        assertEquals(record().unknown(), codec.read(codec.write(changed)).unknown());
    }

    @Test
    void aRecordComesBackFromItsRow() throws JsonProcessingException {
        RecordColumns columns = RecordColumns.of(THING);
        CrmRecord record = record();
        Object[] cells = columns.cells(record, null);
        assertEquals(columns.size(), cells.length);
        assertEquals(
                record.unknown().keySet(),
                columns.record(cells, Set.of("order")).unknown().keySet());
        assertEquals(record.get(PRICE), columns.record(cells).get(PRICE));
        assertNull(columns.record(cells).get(ORDER));
        assertEquals("秤\n", cells[columns.indexOf(RecordColumns.SEARCH_TEXT)]);
    }

    @Test
    void aChildsRowNamesItsRoot() {
        RecordColumns columns = RecordColumns.of(PART);
        UUID root = new UUID(5, 5);
        CrmRecord part =
                CrmRecord.blank(PART, new UUID(1, 2)).with(NAME, "spring").with(ORDER, root);
        Object[] cells = columns.cells(part, root);
        assertEquals(root, cells[columns.indexOf(RecordColumns.ACCESS_ROOT)]);
        assertEquals(part, columns.record(cells));
    }

    @Test
    void wordsOfSqlGetABarBehindThem() {
        assertEquals("order_", ORDER.column());
        assertEquals("credit_limit", Field.money("creditLimit").column());
    }

    @Test
    void aNameThatIsNoNameNeverReachesATable() {
        Field<String> evil = Field.text("x; drop");
        RecordType type = RecordType.of("thing", evil, evil);
        assertThrows(IllegalArgumentException.class, () -> RecordColumns.of(type));
    }

    @Test
    void decimalsAreEqualHoweverTheyAreWritten() {
        CrmRecord one = CrmRecord.blank(THING, new UUID(1, 1)).with(PRICE, Money.of("12.50", "CNY"));
        CrmRecord other = CrmRecord.blank(THING, new UUID(1, 1)).with(PRICE, Money.of(new BigDecimal("1.25e1"), "CNY"));
        assertEquals(one, other);
        assertEquals(Map.of(), one.unknown());
    }
}
