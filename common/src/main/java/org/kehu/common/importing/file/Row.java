package org.kehu.common.importing.file;

import java.util.List;

/**
 * One row as it stands in the file.
 *
 * @param number as a person counts: from 1, blank rows included; the number that a spreadsheet shows beside it, and of a file
 *     of cards the place of the card
 * @param cells without blank cells at the end
 */
public record Row(long number, List<String> cells) {
    public Row {
        int size = cells.size();
        while (size > 0 && cells.get(size - 1).isBlank()) {
            size--;
        }
        cells = List.copyOf(cells.subList(0, size));
    }

    /** Empty where the row is shorter. */
    public String cell(int column) {
        return column < cells.size() ? cells.get(column) : "";
    }

    public boolean isBlank() {
        return cells.isEmpty();
    }
}
