package org.kehu.common.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.RecordPatch;

/** What differs, told before any of it is stored. Records that came out as they were are neither told nor stored. */
final class Effects {
    private Effects() {}

    static List<Effect> of(Passage<?> passage) {
        List<Effect> effects = new ArrayList<>();
        for (CrmRecord after : passage.overlay().changed()) {
            CrmRecord before = passage.overlay().before(after.ref());
            CrmRecord next = after.atRevision(before == null ? 1 : before.revision() + 1);
            RecordPatch patch = patch(before, next);
            if (patch != null) {
                effects.add(effect(passage, before, next, patch));
            }
        }
        return effects;
    }

    static void store(RecordTx tx, List<Effect> effects) {
        tx.readAhead(effects.stream().map(effect -> effect.after().ref()).toList());
        effects.forEach(effect -> tx.save(effect.before(), effect.after()));
    }

    private static @Nullable RecordPatch patch(@Nullable CrmRecord before, CrmRecord after) {
        if (before == null) {
            return RecordPatch.between(CrmRecord.blank(after.type(), after.id()), after, RecordPatch.Action.CREATE);
        }
        if (before.isDeleted() != after.isDeleted()) {
            RecordPatch.Action action = after.isDeleted() ? RecordPatch.Action.DELETE : RecordPatch.Action.RESTORE;
            return RecordPatch.between(before, after, action);
        }
        return RecordPatch.between(before, after, RecordPatch.Action.UPDATE);
    }

    /** As it was before the unit: the one that the record hung on then, which is another one after a merge. */
    private static @Nullable CrmRecord rootBefore(Passage<?> passage, @Nullable CrmRecord before, CrmRecord root) {
        return before == null
                ? passage.overlay().before(root.ref())
                : passage.overlay().rootBefore(before);
    }

    private static Effect effect(Passage<?> passage, @Nullable CrmRecord before, CrmRecord after, RecordPatch patch) {
        CrmRecord root = passage.root(after);
        CrmRecord rootBefore = rootBefore(passage, before, root);
        return new Effect(
                before,
                after,
                patch,
                passage.overlay().changedBy(after.ref()),
                root.ref(),
                rootBefore == null ? Set.of() : rootBefore.type().scopes().keys(rootBefore),
                root.type().scopes().keys(root));
    }
}
