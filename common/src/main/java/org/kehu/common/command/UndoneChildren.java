package org.kehu.common.command;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.RecordRef;
import org.kehu.common.record.RecordType;

/**
 * What goes back into the bin may not leave there alone what was hung on it meanwhile. What the same operation hung on it goes
 * with another part, which has to come first; that is refused last, so that one who tries the parts sees all else.
 */
final class UndoneChildren {
    /** Why a part is refused whose turn has not come. */
    static final String OWN = "undo_has_own_children";

    private final Facts facts;
    private final DoneOperation operation;
    private final Set<RecordRef> taken;
    /** By type and parent, what is there below those that go; read when the first of the parents' type goes. */
    private final Map<RecordType, Map<UUID, List<CrmRecord>>> below = new HashMap<>();

    private final Set<RecordType> read = new HashSet<>();
    private @Nullable Refusal own;

    /** @param taken what goes now */
    UndoneChildren(Facts facts, DoneOperation operation, Set<RecordRef> taken) {
        this.facts = facts;
        this.operation = operation;
        this.taken = taken;
    }

    void requireNoneSince(CrmRecord record) {
        for (RecordType child : facts.schema().childrenOf(record.type())) {
            for (CrmRecord one : below(record, child)) {
                if (one.isDeleted() || taken.contains(one.ref())) {
                    continue;
                }
                if (!operation.units().records().contains(one.ref())) {
                    throw refusal("undo_has_children", record, child);
                }
                own = refusal(OWN, record, child);
            }
        }
    }

    private List<CrmRecord> below(CrmRecord record, RecordType child) {
        if (read.add(child)) {
            List<UUID> parents = taken.stream()
                    .filter(ref -> ref.type().equals(record.type().name()))
                    .map(RecordRef::id)
                    .toList();
            below.put(child, facts.children(child, parents));
        }
        return below.getOrDefault(child, Map.of()).getOrDefault(record.id(), List.of());
    }

    void requireNoneLeft() {
        if (own != null) {
            throw own;
        }
    }

    private static Refusal refusal(String code, CrmRecord record, RecordType child) {
        return new Refusal(code, record.type().name(), Quoted.title(record), child.name());
    }
}
