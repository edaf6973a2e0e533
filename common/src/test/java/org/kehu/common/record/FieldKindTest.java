package org.kehu.common.record;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.Tuple.Tuple2;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class FieldKindTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @Provide
    Arbitrary<Tuple2<Field<?>, Object>> values() {
        return Arbitraries.of(FieldKind.values()).flatMap(kind -> {
            KindValues.Sort<?> sort = KindValues.BY_KIND.get(kind);
            return sort.values().map(value -> Tuple.of(sort.field(), value));
        });
    }

    @Property(tries = 2000)
    void aValueComesBackFromItsColumns(@ForAll("values") Tuple2<Field<?>, Object> given) {
        cells(given.get1(), given.get2());
    }

    @SuppressWarnings("unchecked")
    private static <V> void cells(Field<V> field, Object given) {
        V value = field.normal((V) given);
        Object[] cells = field.cells(value);
        assertEquals(value, field.value(cells, 0));
        List<Column> columns = field.columns();
        assertEquals(columns.size(), cells.length);
        for (int i = 0; i < cells.length; i++) {
            if (cells[i] != null) {
                assertInstanceOf(columns.get(i).type().cell(), cells[i]);
            }
        }
    }

    @Property(tries = 2000)
    void aValueComesBackFromItsJson(@ForAll("values") Tuple2<Field<?>, Object> given) throws JsonProcessingException {
        json(given.get1(), given.get2());
    }

    @SuppressWarnings("unchecked")
    private static <V> void json(Field<V> field, Object given) throws JsonProcessingException {
        V value = field.normal((V) given);
        if (value != null) {
            assertEquals(value, field.value(JSON.readTree(field.json(value).toString())));
        }
    }

    @Property(tries = 2000)
    void theNormalFormIsItsOwnNormalForm(@ForAll("values") Tuple2<Field<?>, Object> given) {
        normal(given.get1(), given.get2());
    }

    @SuppressWarnings("unchecked")
    private static <V> void normal(Field<V> field, Object given) {
        V value = field.normal((V) given);
        assertEquals(value, field.normal(value));
    }

    @ParameterizedTest
    @EnumSource(FieldKind.class)
    void nothingIsNothingInColumnsAndInJson(FieldKind kind) throws JsonProcessingException {
        Field<?> field = KindValues.BY_KIND.get(kind).field();
        assertNull(field.value(field.cells(null), 0));
        assertNull(field.value(JSON.readTree("null")));
    }

    @ParameterizedTest
    @EnumSource(value = FieldKind.class)
    void jsonOfAnotherKindIsRefused(FieldKind kind) {
        Field<?> field = KindValues.BY_KIND.get(kind).field();
        for (String wrong : List.of("{\"a\":{}}", "[[1]]", "[{}]", "{}", "true", "1.5", "\"\\u0000\"", "\"\\uD83D\"")) {
            boolean fits = kind == FieldKind.BOOLEAN && "true".equals(wrong)
                    || kind == FieldKind.NUMBER && "1.5".equals(wrong)
                    || (kind == FieldKind.ADDRESS || kind == FieldKind.PERSON_NAME) && wrong.startsWith("{");
            if (!fits) {
                assertThrows(BadValue.class, () -> field.value(JSON.readTree(wrong)), () -> kind + " takes " + wrong);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "PHONE, ring me",
        "EMAIL, nobody",
        "EMAIL, a@b",
        "URL, javascript:alert(1) x",
        "DATE, 2024-02-30",
        "DATE, 99999-01-01",
        "INSTANT, 2024-01-01T00:00:00",
        "NUMBER, 1e999999999",
        "NUMBER, 1000000000000000",
        "CHOICE, other",
        "LINK, 1-1-1-1-1",
    })
    void whatAFieldDoesNotTakeIsRefused(FieldKind kind, String text) {
        Field<?> field = KindValues.BY_KIND.get(kind).field();
        assertThrows(BadValue.class, () -> field.value(JSON.getNodeFactory().textNode(text)));
    }

    @Test
    void partsOfCompoundValuesHoldNoControlCharacters() {
        assertThrows(BadValue.class, () -> Field.address("a").check(new Address("a\0", "", "", "", "")));
        assertThrows(BadValue.class, () -> Field.personName("a").check(new PersonName("\0", "b")));
        assertThrows(BadValue.class, () -> Field.tags("a").check(Set.of("a\0")));
    }

    @Test
    void emptyTextsSetsAndNamesAreNothing() {
        assertNull(Field.text("a").normal(""));
        assertNull(Field.tags("a").normal(Set.of()));
        assertNull(Field.address("a").normal(new Address("", " ", "", "", "")));
        assertNull(Field.personName("a").normal(new PersonName(" ", "")));
    }

    @Test
    void moneyOutsideItsColumnIsRefused() {
        Money vast = Money.of("1", "CNY").withBase(new BigDecimal("1e15"));
        assertThrows(BadValue.class, () -> Field.money("a").check(vast));
    }

    @ParameterizedTest
    @CsvSource({"-1, false", "0, true", "100, true", "100.0001, false", "150, false"})
    void aNumberLiesWithinItsBounds(String number, boolean possible) throws JsonProcessingException {
        Field<BigDecimal> percent = Field.number("percent").between("0", "100");
        if (possible) {
            assertEquals(new BigDecimal(number), percent.value(JSON.readTree(number)));
        } else {
            BadValue refused = assertThrows(BadValue.class, () -> percent.value(JSON.readTree(number)));
            assertEquals("out_of_bounds", refused.code());
        }
    }

    @Test
    void blankTextIsNone() throws JsonProcessingException {
        assertNull(Field.text("name").value(JSON.readTree("\"  \\t\"")));
    }
}
