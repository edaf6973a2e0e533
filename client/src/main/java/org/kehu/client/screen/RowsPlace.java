package org.kehu.client.screen;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import org.kehu.common.query.Filter;
import org.kehu.common.query.QueryCodec;
import org.kehu.common.query.RecordQuery;
import org.kehu.common.record.BadValue;
import org.kehu.common.record.RecordSchema;
import org.kehu.common.record.RecordType;

/** The places of the rows behind a figure: a list in a tab of its own, for each query. */
public final class RowsPlace {
    public static final String SCREEN = "rows";

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private RowsPlace() {}

    public static Place of(RecordSchema schema, RecordType type, Filter filter) {
        return new Place(
                SCREEN,
                new QueryCodec(schema)
                        .write(RecordQuery.of(type).where(filter))
                        .without(List.of("sorts", "page"))
                        .toString());
    }

    /** @throws BadValue if the place names no query that this program can read */
    public static RecordQuery query(RecordSchema schema, Place place) {
        try {
            return new QueryCodec(schema).read(JSON.readTree(place.argument()));
        } catch (JsonProcessingException e) {
            throw new BadValue("bad_json", place.argument());
        }
    }
}
