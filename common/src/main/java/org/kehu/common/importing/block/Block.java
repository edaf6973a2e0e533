package org.kehu.common.importing.block;

import java.util.ArrayList;
import java.util.List;
import org.kehu.common.record.BadValue;

/** Rows of cells: tabs between cells, ends of lines between rows; a cell in quotes may hold both. */
public record Block(List<List<String>> rows) {
    /** More is an import. */
    public static final int MOST_CELLS = 20_000;

    public Block {
        rows = rows.stream().map(List::copyOf).toList();
    }

    /** @throws BadValue if it has more cells than can be pasted */
    public static Block of(String text) {
        return new Scan(text).block();
    }

    public int width() {
        return rows.stream().mapToInt(List::size).max().orElse(0);
    }

    /** Empty where the row is shorter than others. */
    public String cell(int row, int column) {
        List<String> cells = rows.get(row);
        return column < cells.size() ? cells.get(column) : "";
    }

    /** One pass over the text. */
    private static final class Scan {
        private final String text;
        private final List<List<String>> rows = new ArrayList<>();
        private List<String> row = new ArrayList<>();
        private int cells;
        private int at;

        Scan(String text) {
            this.text = text.replace("\r\n", "\n").replace('\r', '\n');
        }

        Block block() {
            while (at < text.length()) {
                cell();
            }
            if (!row.isEmpty()) {
                rows.add(row);
            }
            return new Block(rows);
        }

        private void cell() {
            String cell = isQuoted() ? quoted() : plain();
            row.add(cell);
            if (++cells > MOST_CELLS) {
                throw new BadValue("block_too_large", MOST_CELLS);
            }
            char end = at < text.length() ? text.charAt(at) : '\n';
            at++;
            if (end == '\n') {
                rows.add(row);
                row = new ArrayList<>();
            } else if (at == text.length()) {
                row.add("");
            }
        }

        /** A quote that nothing closes before the end of a cell belongs to the text: 5" pipe. */
        private boolean isQuoted() {
            if (text.charAt(at) != '"') {
                return false;
            }
            int end = closing();
            return end >= 0 && (end + 1 == text.length() || "\t\n".indexOf(text.charAt(end + 1)) >= 0);
        }

        private int closing() {
            int from = at + 1;
            while (true) {
                int end = text.indexOf('"', from);
                if (end < 0 || end + 1 >= text.length() || text.charAt(end + 1) != '"') {
                    return end;
                }
                from = end + 2;
            }
        }

        private String quoted() {
            int end = closing();
            String cell = text.substring(at + 1, end).replace("\"\"", "\"");
            at = end + 1;
            return cell;
        }

        private String plain() {
            int from = at;
            while (at < text.length() && "\t\n".indexOf(text.charAt(at)) < 0) {
                at++;
            }
            return text.substring(from, at);
        }
    }
}
