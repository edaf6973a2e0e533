package org.kehu.common.command;

import java.util.UUID;
import org.kehu.common.access.RecordAction;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.Field;
import org.kehu.common.record.Trait;

/** Who belongs to something that tells its name to few is put there and taken out by those few alone. */
final class UnnamedLinks {
    private UnnamedLinks() {}

    /** @throws Refusal as if there were no such record, if what it leads to may not be seen */
    static void requireSeen(Facts facts, CrmRecord record) {
        for (Field<?> link : record.type().fields()) {
            if (link.is(Trait.UNNAMED) && record.get(link) instanceof UUID target) {
                String type = java.util.Objects.requireNonNull(link.target());
                facts.require(RecordAction.READ, facts.get(facts.schema().type(type), target));
            }
        }
    }
}
