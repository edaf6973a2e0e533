package org.kehu.common.label;

import com.ibm.icu.text.ListFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kehu.common.command.Reason;
import org.kehu.common.record.Field;
import org.kehu.common.record.RecordSchema;
import org.kehu.common.record.RecordType;

/**
 * Says in one language why something was refused. The pattern of a code asks for its arguments in the form it needs:
 * {@code {0}} as it came, {@code {type0}} as the label of a record type, {@code {field0}} as that of a field of the type
 * that is argument 1 or else the reason's own, {@code {option0}} and {@code {options0}} as labels of the reason's choice
 * field, {@code {permission0}} as that of a permission.
 */
public final class Reasons {
    private static final String UNKNOWN = "reason.other";
    private static final String UNSAID = "…";
    private final RecordSchema schema;
    private final RecordLabels names;
    private final ListFormatter list;

    public Reasons(RecordSchema schema, RecordLabels names) {
        this.schema = schema;
        this.names = names;
        this.list = ListFormatter.getInstance(names.labels().locale(), ListFormatter.Type.OR, ListFormatter.Width.WIDE);
    }

    /** The whole reason, beginning with the field it is about if there is one. */
    public String text(Reason reason) {
        RecordType type = type(reason.type());
        Field<?> field = field(type, reason.field());
        String why = besideField(reason);
        return type == null || field == null
                ? why
                : names.labels().text("reason.at.field", names.field(type, field), why);
    }

    /** Without the field's name: for where it stands beside the field. */
    public String besideField(Reason reason) {
        Labels labels = names.labels();
        String key = key(reason);
        if (!labels.has(key)) {
            return labels.text(UNKNOWN, reason.code());
        }
        Map<String, Object> arguments = new HashMap<>();
        for (String name : labels.arguments(key)) {
            arguments.put(name, argument(reason, name));
        }
        return labels.text(key, arguments);
    }

    /** A record without a title, or a value that may not be seen, is spoken of without, where the sentence can do without. */
    private String key(Reason reason) {
        String key = "reason." + reason.code();
        String untitled = key + ".untitled";
        return reason.arguments().contains("") && names.labels().has(untitled) ? untitled : key;
    }

    private Object argument(Reason reason, String name) {
        String form = name.replaceAll("\\d+$", "");
        int index = Integer.parseInt(name.substring(form.length()));
        Object value = index < reason.arguments().size() ? reason.arguments().get(index) : Formats.NOTHING;
        String text = value.toString();
        if (text.isEmpty()) {
            return UNSAID;
        }
        return switch (form) {
            case "type" -> {
                RecordType type = type(text);
                yield type == null ? text : names.typeInText(type);
            }
            case "field" -> fieldLabel(reason, index, text);
            case "option" -> option(reason, text);
            case "options" -> options(reason, text);
            case "permission" -> names.permission(text);
            default -> value;
        };
    }

    private String fieldLabel(Reason reason, int index, String name) {
        boolean named = index + 1 < reason.arguments().size();
        RecordType type = named ? type(reason.arguments().get(index + 1).toString()) : null;
        type = type == null ? type(reason.type()) : type;
        Field<?> field = field(type, name);
        return type == null || field == null ? name : names.field(type, field);
    }

    private String option(Reason reason, String code) {
        RecordType type = type(reason.type());
        Field<?> field = field(type, reason.field());
        return type == null || field == null ? code : names.option(type, field, code);
    }

    private String options(Reason reason, String codes) {
        return list.format(List.of(codes.split(", ")).stream()
                .map(code -> option(reason, code))
                .toList());
    }

    private @Nullable RecordType type(@Nullable String name) {
        return name == null ? null : schema.find(name);
    }

    private static @Nullable Field<?> field(@Nullable RecordType type, @Nullable String name) {
        return type == null || name == null ? null : type.find(name);
    }
}
