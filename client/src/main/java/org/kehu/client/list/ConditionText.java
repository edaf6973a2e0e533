package org.kehu.client.list;

import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kehu.client.field.FieldText;
import org.kehu.common.customer.GroupMember;
import org.kehu.common.record.Field;
import org.kehu.common.record.FieldKind;
import org.kehu.common.record.RecordType;

/** A condition as its chip says it. */
record ConditionText(FieldText text, RecordType type) {

    String of(Condition condition) {
        var labels = text.formats().labels();
        if (condition instanceof Condition.Several several) {
            return several.parts().stream()
                    .map(this::whole)
                    .collect(Collectors.joining(labels.text(several.any() ? "filter.or" : "filter.and")));
        }
        Field<?> field = condition.field();
        if (condition instanceof Condition.InGroup in) {
            String group = text.of(GroupMember.TYPE, field, in.group());
            return labels.text(in.inside() ? "filter.in" : "filter.out", group);
        }
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

    /** With what it is about. */
    private String whole(Condition condition) {
        var labels = text.formats().labels();
        return condition instanceof Condition.Several
                ? labels.text("filter.brackets", of(condition))
                : labels.text("filter.whole", text.label(owner(condition), condition.field()), of(condition));
    }

    /** The type whose field a condition is about. */
    private RecordType owner(Condition condition) {
        return condition instanceof Condition.InGroup ? GroupMember.TYPE : type;
    }

    private String bound(Field<?> field, @Nullable Object value) {
        if (value instanceof java.time.LocalDate day && field.kind() == FieldKind.INSTANT) {
            return text.formats().date(day);
        }
        return text.of(type, field, value);
    }
}
