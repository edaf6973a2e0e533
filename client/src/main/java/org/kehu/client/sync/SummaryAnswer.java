package org.kehu.client.sync;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kehu.common.query.SummaryQuery;
import org.kehu.common.query.SummaryQuery.Bucket;
import org.kehu.common.query.SummaryQuery.Function;
import org.kehu.common.record.Field;
import org.kehu.common.record.RecordSchema;

/** The rows of a summary as the server writes them, read as the cache would have answered them. */
final class SummaryAnswer {
    private final SummaryQuery query;
    private final List<Field<?>> fields = new ArrayList<>();

    SummaryAnswer(RecordSchema schema, SummaryQuery query) {
        this.query = query;
        for (SummaryQuery.Group group : query.groups()) {
            List<Field<?>> path =
                    group.path().resolve(schema, schema.type(query.records().type()));
            fields.add(path.get(path.size() - 1));
        }
    }

    List<List<@Nullable Object>> rows(JsonNode answer) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        answer.path("rows").forEach(row -> {
            List<@Nullable Object> cells = new ArrayList<>();
            for (int i = 0; i < row.size(); i++) {
                cells.add(row.get(i).isNull() ? null : cell(i, row.get(i)));
            }
            rows.add(cells);
        });
        return rows;
    }

    private @Nullable Object cell(int at, JsonNode value) {
        if (at < fields.size()) {
            boolean each = query.groups().get(at).bucket() == Bucket.EACH;
            return each ? fields.get(at).value(value) : LocalDate.parse(value.asText());
        }
        boolean counts = query.figures().get(at - fields.size()).function() == Function.COUNT;
        return counts ? (Object) value.asLong() : new BigDecimal(value.asText());
    }
}
