package org.kehu.client.merge;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.kehu.common.command.Command;
import org.kehu.common.command.EditRecord;
import org.kehu.common.command.FieldChanges;
import org.kehu.common.command.MergeRecords;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.Field;

/**
 * What is to become of two records: which one stays, and whose value each field keeps that differs. Begins with the values of the
 * one that stays, those of the other where it has none, and both where they can be put together.
 */
final class MergeChoices {
    private final CrmRecord left;
    private final CrmRecord right;
    private final List<Field<?>> fields;
    private final Map<Field<?>, Side> chosen = new HashMap<>();
    private Side survivor;

    /** @param mayEdit whether the person fills the field in */
    MergeChoices(CrmRecord left, CrmRecord right, Side survivor, Predicate<Field<?>> mayEdit) {
        this.left = left;
        this.right = right;
        this.survivor = survivor;
        this.fields = left.type().fields().stream()
                .filter(mayEdit)
                .filter(field -> !left.withholds(field) && !right.withholds(field))
                .filter(field -> !Objects.equals(left.get(field), right.get(field)))
                .toList();
    }

    /** The fields in which the two differ, and of which one may choose the value. */
    List<Field<?>> fields() {
        return fields;
    }

    CrmRecord record(Side side) {
        return side == Side.LEFT ? left : right;
    }

    Side survivor() {
        return survivor;
    }

    void survive(Side side) {
        survivor = side;
    }

    Side side(Field<?> field) {
        Side own = chosen.get(field);
        if (own != null) {
            return own;
        }
        if (canBeBoth(field)) {
            return Side.BOTH;
        }
        return record(survivor).get(field) == null ? survivor.other() : survivor;
    }

    boolean canBeBoth(Field<?> field) {
        return BothValues.of(field, left, right) != null;
    }

    void choose(Field<?> field, Side side) {
        chosen.put(field, side);
    }

    /** One unit; the merge comes last, and may be given again for what it could not move. */
    List<Command> commands() {
        CrmRecord kept = record(survivor);
        CrmRecord gone = record(survivor.other());
        Set<String> taken = new HashSet<>();
        FieldChanges changes = FieldChanges.of(kept);
        for (Field<?> field : fields) {
            if (side(field) == survivor.other()) {
                taken.add(field.name());
            } else if (side(field) == Side.BOTH) {
                changes = both(changes, kept, gone, field);
            }
        }
        List<Command> commands = new ArrayList<>();
        if (!changes.changes().isEmpty()) {
            commands.add(new EditRecord(changes, kept.revision()));
        }
        commands.add(new MergeRecords(kept.ref(), gone.id(), taken));
        return commands;
    }

    private static <V> FieldChanges both(FieldChanges changes, CrmRecord kept, CrmRecord gone, Field<V> field) {
        return changes.with(kept, field, BothValues.of(field, kept, gone));
    }
}
