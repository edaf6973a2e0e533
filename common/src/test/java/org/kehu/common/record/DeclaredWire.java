package org.kehu.common.record;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.RecordComponent;
import org.jspecify.annotations.Nullable;
import org.kehu.common.command.Catalog;
import org.kehu.common.command.Command;

/** All names and kinds that the wire is made of: of verbs with their parts, of types with their fields and options. */
public final class DeclaredWire {
    private DeclaredWire() {}

    public static ObjectNode of(Catalog catalog) {
        ObjectNode all = JsonNodeFactory.instance.objectNode();
        ObjectNode verbs = all.putObject("verbs");
        catalog.commands()
                .names()
                .forEach(verb -> verb(verbs.putObject(verb), catalog.commands().type(verb)));
        ObjectNode types = all.putObject("types");
        catalog.schema().types().forEach(type -> type(types.putObject(type.name()), type));
        return all;
    }

    private static void verb(ObjectNode parts, Class<? extends Command> command) {
        for (RecordComponent part : command.getRecordComponents()) {
            boolean optional = part.getAnnotatedType().isAnnotationPresent(Nullable.class);
            parts.put(part.getName(), part.getType().getSimpleName() + (optional ? "?" : ""));
        }
    }

    private static void type(ObjectNode fields, RecordType type) {
        for (Field<?> field : type.fields()) {
            ObjectNode one = fields.putObject(field.name());
            one.put("kind", field.kind().name());
            if (field.target() != null) {
                one.put("target", field.target());
            }
            ObjectNode options = one.putObject("options");
            field.options().forEach(option -> options.put(option, true));
        }
    }

    /** Whether a device that does not know the field can still make a record of its type. */
    public static boolean mayBeLeftOut(Field<?> field) {
        return !field.is(Trait.REQUIRED) || field.initial() != null || field.is(Trait.VERB_ONLY);
    }
}
