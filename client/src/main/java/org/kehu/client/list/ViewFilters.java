package org.kehu.client.list;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import org.kehu.common.query.Dialect;
import org.kehu.common.query.Filter;
import org.kehu.common.query.QueryCodec;
import org.kehu.common.query.QuerySql;
import org.kehu.common.query.RecordQuery;
import org.kehu.common.record.BadValue;
import org.kehu.common.record.RecordSchema;
import org.kehu.common.record.RecordType;

/** Filters as views keep them: whatever a list can ask, of other records too. */
record ViewFilters(RecordSchema schema) {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    /** @throws BadValue if it is no query over the type that a database could answer */
    Filter read(RecordType type, String text) {
        try {
            RecordQuery query = new QueryCodec(schema).read(JSON.readTree(text));
            if (!query.type().equals(type.name()) || query.binned()) {
                throw new BadValue("book_of_another_type", type.name());
            }
            QuerySql.overCache(Dialect.H2, schema).count(query);
            return query.filter();
        } catch (JsonProcessingException e) {
            throw new BadValue("bad_json", type.name());
        }
    }

    String write(RecordType type, Filter filter) {
        return new QueryCodec(schema)
                .write(RecordQuery.of(type).where(filter))
                .without(List.of("sorts", "page"))
                .toString();
    }
}
