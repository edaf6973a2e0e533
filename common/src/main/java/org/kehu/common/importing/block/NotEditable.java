package org.kehu.common.importing.block;

import org.kehu.common.command.Reason;
import org.kehu.common.record.Field;
import org.kehu.common.record.RecordType;
import org.kehu.common.record.SystemFields;
import org.kehu.common.record.Trait;

/** Why nobody, or not this person, types into a field in a list. */
public final class NotEditable {
    private NotEditable() {}

    /** Where nothing about the field itself forbids it, it is a matter of rights. */
    public static Reason of(RecordType type, Field<?> field) {
        return Reason.of(type, field, code(field));
    }

    private static String code(Field<?> field) {
        if (field.isDerived()) {
            return "cell_worked_out";
        }
        return field.is(Trait.VERB_ONLY) || SystemFields.all().contains(field) ? "cell_by_action" : "cell_not_yours";
    }
}
