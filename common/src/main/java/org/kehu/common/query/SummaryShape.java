package org.kehu.common.query;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kehu.common.record.Field;
import org.kehu.common.record.RecordSchema;

/** How the cells of a summary's row become group values (of their field's class; a bucket's first day) and figures. */
public final class SummaryShape {
    private final List<Field<?>> fields = new ArrayList<>();
    private final SummaryQuery query;

    public SummaryShape(RecordSchema schema, SummaryQuery query) {
        this.query = query;
        for (SummaryQuery.Group group : query.groups()) {
            List<Field<?>> path =
                    group.path().resolve(schema, schema.type(query.records().type()));
            fields.add(path.get(path.size() - 1));
        }
    }

    public List<@Nullable Object> row(@Nullable Object[] cells) {
        List<@Nullable Object> values = new ArrayList<>();
        int at = 0;
        for (int i = 0; i < fields.size(); i++) {
            Field<?> field = fields.get(i);
            if (query.groups().get(i).bucket() == SummaryQuery.Bucket.EACH) {
                values.add(field.value(cells, at));
                at += field.columns().size();
            } else {
                values.add(cells[at++]);
            }
        }
        while (at < cells.length) {
            values.add(cells[at++]);
        }
        return Collections.unmodifiableList(values);
    }
}
