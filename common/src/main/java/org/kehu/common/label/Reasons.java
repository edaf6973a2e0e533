package org.kehu.common.label;

import com.ibm.icu.text.ListFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.kehu.common.command.Reason;
import org.kehu.common.record.Field;
import org.kehu.common.record.RecordSchema;
import org.kehu.common.record.RecordType;

/**
 * Says in one language why something was refused. The pattern of a code asks for its arguments in the form it needs:
 * {@code {0}} as it came, {@code {type0}} as the label of a record type, {@code {field0}} as that of a field of the type
 * that is argument 1 or else the reason's own, {@code {option0}} and {@code {options0}} as labels of the reason's choice
 * field, {@code {fields1}} and {@code {types1}} as all those fields of the type that is argument 0, or those record types,
 * {@code {permission0}} as the label of a permission.
 */
public final class Reasons {
    private static final String UNKNOWN = "reason.other";
    private static final String UNSAID = "…";
    private final RecordSchema schema;
    private final RecordLabels names;
    private final ListFormatter one;
    private final ListFormatter all;

    public Reasons(RecordSchema schema, RecordLabels names) {
        this.schema = schema;
        this.names = names;
        Locale locale = names.labels().locale();
        this.one = ListFormatter.getInstance(locale, ListFormatter.Type.OR, ListFormatter.Width.WIDE);
        this.all = ListFormatter.getInstance(locale, ListFormatter.Type.AND, ListFormatter.Width.WIDE);
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
            case "type" -> typeLabel(text);
            case "field" -> fieldLabel(reason, index + 1, text);
            case "option" -> option(reason, text);
            case "options" -> options(reason, text);
            case "fields" -> all.format(each(text, field -> fieldLabel(reason, 0, field)));
            case "types" -> all.format(each(text, this::typeLabel));
            case "permission" -> names.permission(text);
            default -> value;
        };
    }

    private String typeLabel(String name) {
        RecordType type = type(name);
        return type == null ? name : names.typeInText(type);
    }

    private static List<String> each(String names, UnaryOperator<String> label) {
        return List.of(names.split(", ")).stream().map(label).toList();
    }

    private String fieldLabel(Reason reason, int typeAt, String name) {
        boolean named = typeAt < reason.arguments().size();
        RecordType type = named ? type(reason.arguments().get(typeAt).toString()) : null;
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
        return one.format(each(codes, code -> option(reason, code)));
    }

    private @Nullable RecordType type(@Nullable String name) {
        return name == null ? null : schema.find(name);
    }

    private static @Nullable Field<?> field(@Nullable RecordType type, @Nullable String name) {
        return type == null || name == null ? null : type.find(name);
    }
}
