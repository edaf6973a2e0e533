package org.kehu.installer.demo.source;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads a database script of the HSQLDB kind line by line, so that its rows can be had without that database.
 *
 * <p>It knows two statements, table creations (for the column names) and inserts of a full row, each on a line of its
 * own as such scripts are written, and passes over all others. An insert that it cannot read is a refusal.
 */
final class SqlScript {
    private static final Pattern TABLE = Pattern.compile("CREATE \\w+ TABLE \"[^\"]+\"\\.\"([^\"]+)\"\\((.*)\\)\\s*");
    private static final Pattern COLUMN = Pattern.compile("(?:^|,)\"([^\"]+)\" ");
    private static final Pattern INSERT = Pattern.compile("INSERT INTO \"([^\"]+)\" VALUES\\(");

    private final Map<String, List<String>> columns = new HashMap<>();
    private final Consumer<ScriptRow> rows;
    private final Consumer<Refusal> refusals;

    SqlScript(Consumer<ScriptRow> rows, Consumer<Refusal> refusals) {
        this.rows = rows;
        this.refusals = refusals;
    }

    void read(BufferedReader script) throws IOException {
        int number = 0;
        for (String line = script.readLine(); line != null; line = script.readLine()) {
            number++;
            statement(line, number);
        }
    }

    private void statement(String line, int number) {
        Matcher table = TABLE.matcher(line);
        if (table.matches()) {
            columns.put(
                    table.group(1),
                    COLUMN.matcher(table.group(2))
                            .results()
                            .map(found -> found.group(1))
                            .toList());
            return;
        }
        Matcher insert = INSERT.matcher(line);
        if (insert.lookingAt()) {
            insert(insert.group(1), line, insert.end(), number);
        }
    }

    private void insert(String table, String line, int start, int number) {
        ScriptRow row;
        try {
            row = new ScriptRow(table, number, named(table, new ValueScanner(line, start).scan()));
        } catch (IllegalArgumentException e) {
            refusals.accept(new Refusal(table, "", number, Refusal.Reason.UNREADABLE, String.valueOf(e.getMessage())));
            return;
        }
        rows.accept(row);
    }

    private Map<String, @Nullable String> named(String table, List<@Nullable String> values) {
        List<String> names = columns.get(table);
        if (names == null) {
            throw new IllegalArgumentException("table " + table + " was not created before");
        }
        if (names.size() != values.size()) {
            throw new IllegalArgumentException(values.size() + " values for " + names.size() + " columns");
        }
        Map<String, @Nullable String> named = new LinkedHashMap<>();
        for (int i = 0; i < names.size(); i++) {
            named.put(names.get(i), values.get(i));
        }
        return named;
    }
}
