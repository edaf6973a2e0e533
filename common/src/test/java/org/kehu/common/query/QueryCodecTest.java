package org.kehu.common.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kehu.common.record.BadValue;
import org.kehu.common.record.SortKey;

class QueryCodecTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private final QueryCodec codec = new QueryCodec(Sample.SCHEMA);

    @Property
    void everyQueryComesBackAsItWas(@ForAll long seed) throws JsonProcessingException {
        RecordQuery query = new RandomQueries(seed).query();
        JsonNode sent = JSON.readTree(codec.write(query).toString());
        assertEquals(codec.write(query), codec.write(codec.read(sent)));
    }

    @Property
    void everySummaryComesBackAsItWas(@ForAll long seed) throws JsonProcessingException {
        SummaryQuery query = new RandomQueries(seed).summary();
        JsonNode sent = JSON.readTree(codec.write(query).toString());
        assertEquals(codec.write(query), codec.write(codec.readSummary(sent)));
    }

    @Test
    void aNumberIsTheSameHoweverManyZerosItIsWrittenWith() {
        Set<Object> zeros = Set.of(new BigDecimal("0"), new BigDecimal("0.000"), new BigDecimal("1.50"));
        RecordQuery records = RecordQuery.of(Sample.CUSTOMER).where(new Filter.In(Path.of(Sample.RATING), zeros));
        SummaryQuery query = new SummaryQuery(
                records,
                List.of(),
                List.of(SummaryQuery.Figure.count()),
                List.of(new SummaryQuery.Having(0, Filter.Operator.GT, new BigDecimal("0.000"))),
                SummaryQuery.MOST);
        assertEquals("[\"0\",\"1.5\"]", codec.write(records).at("/filter/in").toString());
        assertEquals(codec.write(query), codec.write(codec.readSummary(codec.write(query))));
    }

    @Test
    void valuesComeBackAsTheirFieldsClasses() {
        RecordQuery query = RecordQuery.of(Sample.TICKET)
                .where(new Filter.Compare(
                        Path.of(Sample.TICKET_CUSTOMER, Sample.RATING), Filter.Operator.GE, new BigDecimal("1.5")));
        assertEquals(query, codec.read(codec.write(query)));
    }

    @Test
    void aPlaceComesBackByteForByte() {
        byte[] key = SortKey.of("李娜");
        Page.Place place = new Page.Place(Arrays.asList(key, null, 2L), RandomRecords.id(Sample.CUSTOMER, 1));
        RecordQuery query = RecordQuery.of(Sample.CUSTOMER)
                .sortedBy(Sort.by(Sample.NAME))
                .sortedBy(Sort.by(Sample.FOUNDED))
                .sortedBy(Sort.by(Sample.STATUS))
                .page(Page.first(10).from(place));
        Page.Place read = codec.read(codec.write(query)).page().after();
        assertEquals(
                codec.write(query),
                codec.write(query.page(Page.first(10).from(java.util.Objects.requireNonNull(read)))));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "unknown_type    | {'type':'nothing'}",
                "unknown_member  | {'type':'user','where':{}}",
                "unknown_member  | {'type':'user','filter':{'near':1}}",
                "unknown_member  | {'type':'user','filter':{'path':'name','is':'like','value':'x'}}",
                "unknown_field   | {'type':'user','filter':{'path':'name; drop table k_user','empty':true}}",
                "unknown_field   | {'type':'user','sorts':[{'by':'boss.salary'}]}",
                "not_a_link      | {'type':'user','sorts':[{'by':'name.boss'}]}",
                "bad_path        | {'type':'user','sorts':[{'by':'boss.boss.boss.name'}]}",
                "bad_id          | {'type':'user','filter':{'path':'boss','is':'eq','value':'1 or 1=1'}}",
                "not_an_option   | {'type':'user','filter':{'path':'level','in':['huge']}}",
                "bad_filter_value| {'type':'customer','filter':{'path':'tags','is':'eq','value':[]}}",
                "missing_member  | {'type':'user','filter':{'path':'name','is':'eq','value':null}}",
                "not_an_object   | {'type':'user','filter':{'not':3}}",
                "bad_boolean     | {'type':'user','binned':'yes'}",
                "bad_place       | {'type':'user','page':{'size':1,'after':{'values':['AA=='],'id':'x'}}}",
                "bad_number      | {'type':'customer','sorts':[{'by':'rating'}],"
                        + "'page':{'size':1,'after':{'values':['1e999999999'],'id':'x'}}}"
            })
    void whatIsUnknownOrMalformedIsRefusedAndNamed(String code, String json) throws JsonProcessingException {
        JsonNode node = JSON.readTree(json.replace('\'', '"'));
        assertEquals(code, assertThrows(BadValue.class, () -> codec.read(node)).code());
    }

    @Test
    void filtersNestedTooDeepAreRefusedBeforeTheyAreRead() throws JsonProcessingException {
        String deep = "{\"not\":".repeat(400) + "{\"search\":\"x\"}" + "}".repeat(400);
        JsonNode node = JSON.readTree("{\"type\":\"user\",\"filter\":" + deep + "}");
        assertEquals(
                "filter_too_deep",
                assertThrows(BadValue.class, () -> codec.read(node)).code());
    }
}
