package org.kehu.server.records.boundary;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kehu.common.Kehu;
import org.kehu.common.query.SummaryQuery;
import org.kehu.common.record.Field;
import org.kehu.common.record.RecordType;

/** Rows of a summary as JSON: group values as their fields write them, figures as numbers in text, so that no digit is lost. */
final class SummaryRows {
    private SummaryRows() {}

    static ArrayNode json(SummaryQuery query, List<@Nullable Object> row) {
        RecordType type = Kehu.SCHEMA.type(query.records().type());
        ArrayNode cells = JsonNodeFactory.instance.arrayNode();
        for (int i = 0; i < row.size(); i++) {
            Object value = row.get(i);
            if (value == null) {
                cells.addNull();
            } else if (i < query.groups().size()) {
                cells.add(group(type, query.groups().get(i), value));
            } else {
                cells.add(figure(value));
            }
        }
        return cells;
    }

    private static JsonNode group(RecordType type, SummaryQuery.Group group, Object value) {
        if (group.bucket() != SummaryQuery.Bucket.EACH) {
            return TextNode.valueOf(value.toString());
        }
        List<Field<?>> path = group.path().resolve(Kehu.SCHEMA, type);
        return json(path.get(path.size() - 1), value);
    }

    @SuppressWarnings("unchecked")
    private static <V> JsonNode json(Field<V> field, Object value) {
        return field.json((V) value);
    }

    private static JsonNode figure(Object value) {
        if (value instanceof Long number) {
            return JsonNodeFactory.instance.numberNode(number);
        }
        return TextNode.valueOf(value instanceof BigDecimal number ? number.toPlainString() : value.toString());
    }
}
