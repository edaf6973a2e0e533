package org.kehu.common.importing.mapping;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * How the columns of a file went, to be proposed for the next file with these columns in whatever order.
 *
 * @param type name of the record type
 * @param columns names of targets by those of columns; the second column of one name is numbered
 * @param header all names of columns, also of those that went nowhere
 */
public record RememberedMapping(String type, List<String> header, Map<String, String> columns) {
    public RememberedMapping {
        header = List.copyOf(header);
        columns = Map.copyOf(new TreeMap<>(columns));
    }

    public static RememberedMapping of(Mapping mapping, List<String> header) {
        List<String> keys = keys(header);
        Map<String, String> columns = mapping.targets().entrySet().stream()
                .collect(Collectors.toMap(
                        entry -> keys.get(entry.getKey()),
                        entry -> entry.getValue().name()));
        return new RememberedMapping(
                mapping.type().name(), keys.stream().sorted().toList(), columns);
    }

    /** Whether it is of a file with the same columns. A file without names is never the same. */
    public boolean fits(List<String> other) {
        boolean named = other.stream().anyMatch(name -> !name.isBlank());
        return named && keys(other).stream().sorted().toList().equals(header);
    }

    List<Proposal> targets(List<String> other, Collection<Target> known) {
        Map<String, Target> byName = known.stream().collect(Collectors.toMap(Target::name, Function.identity()));
        List<String> keys = keys(other);
        return IntStream.range(0, keys.size())
                .filter(column -> byName.containsKey(columns.getOrDefault(keys.get(column), "")))
                .mapToObj(column -> new Proposal(
                        column, byName.get(columns.get(keys.get(column))), Proposal.Why.REMEMBERED, TargetNames.OWN))
                .toList();
    }

    private static List<String> keys(List<String> header) {
        List<String> keys = new ArrayList<>();
        for (String name : header) {
            String plain = ColumnName.plain(name);
            int same = 1;
            while (keys.contains(same == 1 ? plain : plain + "#" + same)) {
                same++;
            }
            keys.add(same == 1 ? plain : plain + "#" + same);
        }
        return keys;
    }
}
