package org.kehu.client.merge;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.kehu.client.desk.RecordDesk;
import org.kehu.client.records.Outcome;
import org.kehu.common.command.Command;
import org.kehu.common.command.CommandUnit;
import org.kehu.common.command.Reason;
import org.kehu.common.record.CrmRecord;

/**
 * Makes one record of a whole group, as one operation: the first stays, and each of the others becomes one with it as a merge of two
 * proposes. If one of the merges is refused, those before it are taken back.
 */
final class GroupMerge {
    private final RecordDesk desk;
    private final List<CrmRecord> group;

    /** @param group of two and more, the one that stays first */
    GroupMerge(RecordDesk desk, List<CrmRecord> group) {
        this.desk = desk;
        this.group = List.copyOf(group);
    }

    /** Off the FX thread. More than is taken back at once is not begun: merges into the same record come back together or not. */
    Outcome run() {
        long changed = changed();
        if (changed > CommandUnit.MOST) {
            return new Outcome.Rejected(Reason.of("group_too_large", changed, CommandUnit.MOST));
        }
        UUID operation = desk.commands().newId();
        Outcome outcome = merge(operation, group.get(1));
        for (int at = 2; at < group.size() && !(outcome instanceof Outcome.Rejected); at++) {
            outcome = merge(operation, group.get(at));
            if (outcome instanceof Outcome.Rejected) {
                desk.commands().undo(operation);
            }
        }
        return outcome;
    }

    /** The one that stays, and with each of the others its redirect and all that points to it. */
    private long changed() {
        PairReader reader = new PairReader(desk);
        List<CrmRecord> gone = group.subList(1, group.size());
        return 1
                + gone.stream()
                        .mapToLong(one -> 2 + MergedPair.total(reader.links(one.ref())))
                        .sum();
    }

    private Outcome merge(UUID operation, CrmRecord gone) {
        CrmRecord kept =
                Objects.requireNonNullElse(desk.records().find(group.get(0).ref()), group.get(0));
        List<Command> unit =
                new MergeChoices(kept, gone, Side.LEFT, field -> desk.mayEdit(kept.type(), field)).commands();
        return desk.commands().run(operation, unit);
    }
}
