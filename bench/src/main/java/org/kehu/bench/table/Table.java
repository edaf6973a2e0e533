package org.kehu.bench.table;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The rows as text that is Markdown too. */
public final class Table {
    private static final double LARGE = 100;
    private static final String HEAD = """
            | part | what | unit | Kehu | beside it | | ratio | goal | holds | more |
            |---|---|---|--:|--:|---|--:|---|---|---|
            """;

    private Table() {}

    public static String markdown(List<Row> rows) {
        return HEAD + rows.stream().map(Table::line).collect(Collectors.joining());
    }

    public static String line(Row row) {
        return String.format(
                Locale.ROOT,
                "| %s | %s | %s | %s | %s | %s | %s | %s | %s | %s |%n",
                row.part(),
                row.what(),
                row.unit(),
                number(row.kehu()),
                number(row.beside()),
                row.besideName(),
                number(row.ratio()),
                row.goal().text(),
                holds(row.holds()),
                row.more().entrySet().stream()
                        .map(figure -> figure.getKey() + " " + number(figure.getValue()))
                        .collect(Collectors.joining("; ")));
    }

    private static String holds(@Nullable Boolean holds) {
        if (holds == null) {
            return "";
        }
        return holds ? "yes" : "**no**";
    }

    static String number(@Nullable Double value) {
        if (value == null) {
            return "";
        }
        boolean whole = Math.abs(value) >= LARGE || value == Math.rint(value);
        return String.format(Locale.ROOT, whole ? "%,.0f" : "%.2f", value);
    }
}
