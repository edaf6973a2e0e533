package org.kehu.common.command;

import org.kehu.common.access.FieldLevel;
import org.kehu.common.record.Field;
import org.kehu.common.record.RecordType;
import org.kehu.common.record.Trait;

/** May the actor write the fields that he fills in himself? Derived fields nobody writes, verb-only ones only verbs. */
final class FieldRights implements DoorStep {

    @Override
    public void pass(Passage<?> passage) {
        for (CommandCall call : passage.unit().calls()) {
            passage.at(call.id());
            for (FieldWrite write : call.command().writes()) {
                check(passage, call.command(), write);
            }
        }
    }

    private static void check(Passage<?> passage, Command command, FieldWrite write) {
        RecordType type = passage.catalog().schema().type(write.type());
        Field<?> field = type.field(write.field());
        if (field.isDerived()) {
            throw new Refusal(Reason.of(type, field, "derived_field"));
        }
        if (field.is(Trait.SEALED) || (field.is(Trait.VERB_ONLY) && !command.mayWriteHistory())) {
            throw new Refusal(Reason.of(type, field, "verb_only_field"));
        }
        if (passage.access().level(type, field) != FieldLevel.EDIT) {
            throw new Refusal(Reason.of(type, field, "no_right_to_field"));
        }
    }
}
