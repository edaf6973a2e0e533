package org.kehu.client.merge;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.Field;
import org.kehu.common.record.Numbering;
import org.kehu.common.record.SystemFields;
import org.kehu.common.record.Trait;

/** Which fields of two records are worth a glance, in the order in which they are declared. */
final class GlanceFields {
    private GlanceFields() {}

    static List<Field<?>> alike(MergedPair read, Set<Field<?>> alike) {
        return read.left().type().fields().stream()
                .<Field<?>>map(field -> field)
                .filter(alike::contains)
                .toList();
    }

    /** What was typed or chosen; number and times stand above. */
    static List<Field<?>> differing(MergedPair read, Set<Field<?>> alike) {
        CrmRecord left = read.left();
        CrmRecord right = read.right();
        Numbering numbering = left.type().numbering();
        return left.type().fields().stream()
                .<Field<?>>map(field -> field)
                .filter(field -> !alike.contains(field) && !field.isDerived() && !field.is(Trait.SEALED))
                .filter(field -> numbering == null || (field != numbering.number() && field != numbering.alias()))
                .filter(field -> !SystemFields.all().contains(field) && !left.withholds(field))
                .filter(field -> !right.withholds(field) && !Objects.equals(left.get(field), right.get(field)))
                .toList();
    }
}
