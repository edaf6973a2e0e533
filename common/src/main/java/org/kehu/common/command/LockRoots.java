package org.kehu.common.command;

import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import org.kehu.common.record.Field;
import org.kehu.common.record.RecordRef;
import org.kehu.common.record.RecordType;

/** Locks the roots of everything that the unit touches, once, in their order, before the first read. */
final class LockRoots implements DoorStep {

    @Override
    public void pass(Passage<?> passage) {
        SortedSet<RecordRef> roots = roots(passage);
        passage.tx().lock(roots);
        if (!roots.equals(roots(passage))) {
            throw new Contention("a merge has moved what was waited for");
        }
    }

    private static SortedSet<RecordRef> roots(Passage<?> passage) {
        SortedSet<RecordRef> roots = new TreeSet<>();
        for (CommandCall call : passage.unit().calls()) {
            passage.at(call.id());
            call.command()
                    .touches(passage.catalog().schema())
                    .forEach(touch -> roots.add(root(passage, touch.record())));
        }
        return roots;
    }

    private static RecordRef root(Passage<?> passage, RecordRef ref) {
        RecordRef at = ref;
        RecordType type = passage.catalog().schema().type(at.type());
        Field<UUID> link = type.parent();
        while (link != null) {
            UUID parent = passage.tx().parent(type, at.id());
            String target = link.target();
            if (parent == null || target == null) {
                return at;
            }
            at = new RecordRef(target, parent);
            type = passage.catalog().schema().type(target);
            link = type.parent();
        }
        return at;
    }
}
