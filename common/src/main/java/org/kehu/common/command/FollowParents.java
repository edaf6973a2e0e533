package org.kehu.common.command;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.Field;
import org.kehu.common.record.RecordType;
import org.kehu.common.record.SystemFields;

/**
 * Where a merge, or taking one back, moves a record to another parent, what hangs on that record hangs on another root: it is
 * stamped, so that it has a row of the log by which devices hear of it.
 */
final class FollowParents implements DoorStep {

    @Override
    public void pass(Passage<?> passage) {
        for (CrmRecord record : passage.overlay().changed()) {
            CrmRecord before = passage.overlay().before(record.ref());
            if (before != null && !parent(before).equals(parent(record))) {
                passage.at(passage.overlay().changedBy(record.ref()));
                follow(passage, record);
            }
        }
    }

    private static Optional<UUID> parent(@Nullable CrmRecord record) {
        Field<UUID> link = Objects.requireNonNull(record).type().parent();
        return link == null || record.withholds(link) ? Optional.empty() : Optional.ofNullable(record.get(link));
    }

    private static void follow(Passage<?> passage, CrmRecord parent) {
        Instant when = passage.call().believed(passage.now());
        for (RecordType child : passage.catalog().schema().childrenOf(parent.type())) {
            for (CrmRecord one : passage.overlay().children(child, parent.id())) {
                CrmRecord stamped = one.with(SystemFields.MODIFIED_AT, when)
                        .with(SystemFields.MODIFIED_BY, passage.actor().user());
                passage.overlay().put(stamped, passage.at());
                follow(passage, stamped);
            }
        }
    }
}
