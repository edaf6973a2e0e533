package org.kehu.installer.demo.source;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;

/** The rows of one table, typed and by key in the script's order; a row that does not fit goes to the refusals. */
final class SourceTable<T> {
    private final String name;
    private final Function<ScriptRow, T> reader;
    private final Function<T, String> key;
    private final Consumer<Refusal> refusals;
    private final Map<String, Found<T>> rows = new LinkedHashMap<>();

    private record Found<T>(T row, int line) {}

    SourceTable(String name, Function<ScriptRow, T> reader, Function<T, String> key, Consumer<Refusal> refusals) {
        this.name = name;
        this.reader = reader;
        this.key = key;
        this.refusals = refusals;
    }

    void add(ScriptRow row) {
        T typed;
        try {
            typed = reader.apply(row);
        } catch (BadValueException e) {
            String first = String.valueOf(row.values().values().iterator().next());
            refuse(first, row.line(), Refusal.Reason.BAD_VALUE, String.valueOf(e.getMessage()));
            return;
        }
        if (rows.putIfAbsent(key.apply(typed), new Found<>(typed, row.line())) != null) {
            refuse(key.apply(typed), row.line(), Refusal.Reason.DUPLICATE, "the key is taken by an earlier row");
        }
    }

    boolean has(Object wanted) {
        return rows.containsKey(String.valueOf(wanted));
    }

    /** Refuses the rows whose reference leads nowhere, and answers them. */
    List<T> dropOrphans(Predicate<T> linked, Function<T, String> missing) {
        List<T> orphans = new ArrayList<>();
        rows.values().removeIf(found -> {
            boolean orphan = !linked.test(found.row());
            if (orphan) {
                orphans.add(found.row());
                refuse(
                        key.apply(found.row()),
                        found.line(),
                        Refusal.Reason.ORPHAN,
                        "there is no " + missing.apply(found.row()));
            }
            return orphan;
        });
        return orphans;
    }

    List<T> all() {
        return rows.values().stream().map(Found::row).toList();
    }

    private void refuse(String rowKey, int line, Refusal.Reason reason, String detail) {
        refusals.accept(new Refusal(name, rowKey, line, reason, detail));
    }
}
