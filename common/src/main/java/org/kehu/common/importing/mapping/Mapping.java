package org.kehu.common.importing.mapping;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kehu.common.command.Reason;
import org.kehu.common.record.Field;
import org.kehu.common.record.RecordType;
import org.kehu.common.record.Trait;

/**
 * Which column goes where.
 *
 * @param targets by column, from 0; columns that go nowhere are not in it
 */
public record Mapping(RecordType type, Map<Integer, Target> targets) {
    public Mapping {
        targets = Collections.unmodifiableMap(new TreeMap<>(targets));
    }

    public static Mapping of(RecordType type, List<Proposal> proposals) {
        return new Mapping(type, proposals.stream().collect(Collectors.toMap(Proposal::column, Proposal::target)));
    }

    /** What keeps it from being used: two columns with one target. */
    public List<Reason> clashes(List<String> header) {
        Map<Target, List<Integer>> columns = targets.keySet().stream().collect(Collectors.groupingBy(targets::get));
        return columns.entrySet().stream()
                .filter(entry -> entry.getValue().size() > 1)
                .sorted(Map.Entry.comparingByValue((one, other) -> one.get(0) - other.get(0)))
                .map(entry -> Reason.of(type, entry.getKey().field(), "columns_clash", names(header, entry.getValue())))
                .toList();
    }

    private static String names(List<String> header, List<Integer> columns) {
        return columns.stream().map(column -> Columns.name(header, column)).collect(Collectors.joining(", "));
    }

    /** What new records will lack: fields that they need, and that get no value from anywhere else. */
    public List<Reason> missing() {
        return needed().filter(field -> targets.values().stream().noneMatch(target -> target.field() == field))
                .map(field -> Reason.of(type, field, "column_missing"))
                .toList();
    }

    private Stream<Field<?>> needed() {
        return type.fields().stream()
                .filter(field -> field.is(Trait.REQUIRED)
                        && field.initial() == null
                        && !field.isDerived()
                        && !field.is(Trait.VERB_ONLY));
    }
}
