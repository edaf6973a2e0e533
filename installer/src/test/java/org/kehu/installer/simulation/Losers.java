package org.kehu.installer.simulation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.kehu.common.Kehu;
import org.kehu.common.command.Conflict;
import org.kehu.common.command.LogRow;
import org.kehu.common.command.Verdict;
import org.kehu.common.record.Change;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.Field;
import org.kehu.common.record.RecordRef;
import org.kehu.common.record.SetAside;
import org.kehu.common.record.SystemFields;

/** A value that lost stands beside the one that won, from that row of the log until a row says that it was settled. */
final class Losers {
    private static final String FIELD = SystemFields.SET_ASIDE.name();
    private final Map<RecordRef, Set<String>> beside = new HashMap<>();
    private final List<String> broken = new ArrayList<>();

    Losers(List<LogRow> log, Function<UUID, @Nullable Verdict> verdicts) {
        for (LogRow row : log) {
            Set<String> texts = beside.computeIfAbsent(row.record(), key -> new TreeSet<>());
            if (row.changes().get(FIELD) instanceof Change.Members members) {
                texts.removeAll(members.removed());
                texts.addAll(members.added());
            }
            Verdict verdict = verdicts.apply(row.unit());
            if (verdict != null) {
                verdict.conflicts().stream()
                        .filter(conflict -> conflict.record().equals(row.record()))
                        .forEach(conflict -> check(conflict, texts));
            }
        }
    }

    private void check(Conflict conflict, Set<String> texts) {
        Field<?> field = Kehu.SCHEMA.type(conflict.record().type()).field(conflict.field());
        Object lost = field.value(conflict.lost());
        if (texts.stream().map(SetAside::read).noneMatch(one -> holds(one, field, lost))) {
            broken.add("nothing is kept beside the field of " + conflict);
        }
    }

    @SuppressWarnings("unchecked")
    private static <V> boolean holds(SetAside one, Field<V> field, @Nullable Object value) {
        return one.holds(field, (V) value);
    }

    List<String> broken(Collection<CrmRecord> records) {
        for (CrmRecord record : records) {
            Set<String> expected = beside.getOrDefault(record.ref(), Set.of());
            if (!record.members(SystemFields.SET_ASIDE).equals(expected)) {
                broken.add("%s should keep %s beside its values".formatted(record, expected));
            }
        }
        return broken;
    }
}
