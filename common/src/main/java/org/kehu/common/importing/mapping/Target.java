package org.kehu.common.importing.mapping;

import java.util.List;
import java.util.stream.Stream;
import org.kehu.common.importing.value.Part;
import org.kehu.common.record.Field;
import org.kehu.common.record.FieldKind;
import org.kehu.common.record.RecordType;
import org.kehu.common.record.SystemFields;
import org.kehu.common.record.Trait;

/** Where a column goes: a field, or a part of one. */
public record Target(Field<?> field, Part part) {
    private static final List<Field<?>> STAMPED =
            List.of(SystemFields.MODIFIED_AT, SystemFields.MODIFIED_BY, SystemFields.DELETED_AT);

    public static Target of(Field<?> field) {
        return new Target(field, Part.WHOLE);
    }

    /** All that columns can go to: what an import may set, author and time of creation too. */
    public static List<Target> all(RecordType type) {
        return type.fields().stream()
                .filter(Target::isImported)
                .flatMap(field -> of(field, Part.of(field)))
                .toList();
    }

    private static Stream<Target> of(Field<?> field, List<Part> parts) {
        return parts.stream().map(part -> new Target(field, part));
    }

    private static boolean isImported(Field<?> field) {
        return !field.isDerived()
                && field.kind() != FieldKind.ASIDE
                && !field.is(Trait.SEALED)
                && !STAMPED.contains(field);
    }

    /** As it is stored: {@code address.city}. */
    public String name() {
        return part == Part.WHOLE ? field.name() : field.name() + "." + part.key();
    }
}
