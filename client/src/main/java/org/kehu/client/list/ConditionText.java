package org.kehu.client.list;

import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kehu.client.field.FieldText;
import org.kehu.common.record.Field;
import org.kehu.common.record.FieldKind;
import org.kehu.common.record.RecordType;

/** A condition as its chip says it. */
record ConditionText(FieldText text, RecordType type) {

    String of(Condition condition) {
        var labels = text.formats().labels();
        Field<?> field = condition.field();
        if (condition instanceof Condition.Containing containing) {
            return labels.text("filter.contains", containing.text());
        }
        if (condition instanceof Condition.OneOf one) {
            String values = one.values().stream()
                    .map(value -> text.of(type, field, value))
                    .sorted()
                    .collect(Collectors.joining(labels.text("field.list.separator")));
            return labels.text("filter.is", values);
        }
        if (condition instanceof Condition.Having having) {
            return labels.text("filter.has", text.option(type, field, having.member()));
        }
        if (condition instanceof Condition.Filled filled) {
            return labels.text(filled.filled() ? "filter.filled" : "filter.empty");
        }
        Condition.Range range = (Condition.Range) condition;
        String from = bound(field, range.from());
        String to = bound(field, range.to());
        String key = from.isEmpty() ? "filter.to" : to.isEmpty() ? "filter.from" : "filter.between";
        return labels.text(key, from, to);
    }

    private String bound(Field<?> field, @Nullable Object value) {
        if (value instanceof java.time.LocalDate day && field.kind() == FieldKind.INSTANT) {
            return text.formats().date(day);
        }
        return text.of(type, field, value);
    }
}
