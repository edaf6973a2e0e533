package org.kehu.common.query;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.kehu.common.record.BadValue;
import org.kehu.common.record.Field;
import org.kehu.common.record.RecordSchema;
import org.kehu.common.record.RecordType;

/**
 * A field of the queried type, or of a record reached over at most two links: {@code customer.owner.name}.
 *
 * @param steps names of link fields, then the name of the field meant
 */
public record Path(List<String> steps) {
    private static final int MOST_STEPS = 3;

    public Path {
        steps = List.copyOf(steps);
        if (steps.isEmpty() || steps.size() > MOST_STEPS) {
            throw new BadValue("bad_path", String.join(".", steps), MOST_STEPS - 1);
        }
    }

    public static Path of(Field<?>... fields) {
        return new Path(Arrays.stream(fields).map(Field::name).toList());
    }

    public static Path parse(String dotted) {
        return new Path(List.of(dotted.split("\\.", -1)));
    }

    /** The fields along the path. @throws BadValue if a step is unknown or not a link */
    public List<Field<?>> resolve(RecordSchema schema, RecordType from) {
        List<Field<?>> fields = new ArrayList<>();
        RecordType at = from;
        for (int i = 0; i < steps.size(); i++) {
            Field<?> field = at.field(steps.get(i));
            fields.add(field);
            if (i < steps.size() - 1) {
                String target = field.target();
                if (target == null) {
                    throw new BadValue("not_a_link", field.name(), at.name());
                }
                at = schema.type(target);
            }
        }
        return fields;
    }

    @Override
    public String toString() {
        return String.join(".", steps);
    }
}
