package org.kehu.common.importing.file;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds the row that names the columns: words where the rows below have values, or names that are known. Lines above it, such
 * as a title over the table, are narrower than the table.
 */
final class HeaderDetection {
    private static final Pattern VALUE =
            Pattern.compile("(?s).*(?:\\d{5}|@|://|\\d[-/.年]\\d).*|[-+(]?[¥￥$€£]?[\\d.,]+%?\\)?");
    private final List<Row> first;
    private final Predicate<String> known;

    HeaderDetection(List<Row> first, Predicate<String> known) {
        this.first = first;
        this.known = known;
    }

    /** Null if the file has only values. */
    @Nullable Row find() {
        int at = firstWideRow();
        return at < first.size() && isHeader(at) ? first.get(at) : null;
    }

    private int firstWideRow() {
        int[] widths = first.stream().mapToInt(HeaderDetection::filled).sorted().toArray();
        int usual = widths.length == 0 ? 0 : widths[widths.length / 2];
        int at = 0;
        while (at < first.size() && filled(first.get(at)) * 2 < usual) {
            at++;
        }
        return at;
    }

    private static int filled(Row row) {
        return (int) row.cells().stream().filter(cell -> !cell.isBlank()).count();
    }

    private boolean isHeader(int at) {
        List<String> cells =
                first.get(at).cells().stream().filter(cell -> !cell.isBlank()).toList();
        long names = cells.stream().filter(known).count();
        if (names * 2 >= cells.size()) {
            return true;
        }
        long values = cells.stream().filter(HeaderDetection::isValue).count();
        boolean distinct = new HashSet<>(cells.stream()
                                .map(cell -> cell.toLowerCase(Locale.ROOT))
                                .toList())
                        .size()
                == cells.size();
        boolean words = distinct && values * 4 <= cells.size();
        return words && (names > 0 || at > 0 || hasValuesBelow(at) || (cells.size() > 1 && at + 1 < first.size()));
    }

    private boolean hasValuesBelow(int at) {
        List<Row> below = first.subList(at + 1, first.size());
        for (int column = 0; column < first.get(at).cells().size(); column++) {
            int place = column;
            List<String> cells = below.stream()
                    .map(row -> row.cell(place))
                    .filter(cell -> !cell.isBlank())
                    .toList();
            long values = cells.stream().filter(HeaderDetection::isValue).count();
            if (!cells.isEmpty() && values * 2 > cells.size()) {
                return true;
            }
        }
        return false;
    }

    private static boolean isValue(String cell) {
        return VALUE.matcher(cell.strip()).matches();
    }
}
