package org.kehu.common.importing.mapping;

import org.kehu.common.importing.value.Part;
import org.kehu.common.label.RecordLabels;
import org.kehu.common.record.FieldKind;
import org.kehu.common.record.RecordType;

/** What targets are called to people: the field, or the field and its part. Exports name their columns so, and imports know them. */
public final class TargetLabels {
    private TargetLabels() {}

    public static String of(RecordLabels labels, RecordType type, Target target) {
        String field = labels.field(type, target.field());
        if (target.part() == Part.WHOLE) {
            return field;
        }
        String group = target.field().kind() == FieldKind.PERSON_NAME ? "name." : "address.";
        String key = target.part() == Part.CURRENCY
                ? "import.currency"
                : group + target.part().key();
        return labels.labels().text("import.part", field, labels.labels().text(key));
    }
}
