package org.kehu.common.command;

import java.util.Objects;
import java.util.UUID;
import org.kehu.common.access.RecordAction;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.Field;
import org.kehu.common.record.RecordType;
import org.kehu.common.record.SystemFields;

/** A link must point to a record that exists, is not in the bin, and that the actor may see; else it answers as if there were none. */
final class Links {
    private Links() {}

    static void check(Passage<?> passage, CrmRecord record, Field<?> field, Object value) {
        if (field == SystemFields.CREATED_BY || field == SystemFields.MODIFIED_BY) {
            return;
        }
        RecordType target = passage.catalog().schema().type(Objects.requireNonNull(field.target()));
        CrmRecord linked = passage.overlay().find(target, (UUID) value);
        if (linked == null && !passage.holdsEverything()) {
            return;
        }
        if (linked == null
                || isGone(passage, linked)
                || !passage.access().may(RecordAction.READ, target, passage.root(linked))) {
            throw new Refusal(Reason.of(record.type(), field, "no_such_link", value.toString(), target.name()));
        }
    }

    /** Only what takes a merge back makes a link to the record that was merged, which comes out of the bin at last. */
    private static boolean isGone(Passage<?> passage, CrmRecord linked) {
        return linked.isDeleted() && !Redirects.leads(passage.configuration(), linked.ref());
    }
}
