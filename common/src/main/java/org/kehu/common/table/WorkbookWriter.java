package org.kehu.common.table;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/**
 * A workbook, sheet after sheet: numbers, days and times as such, everything else as text, so that nothing in it is ever run as
 * a formula. Rows go to the stream as they come.
 */
public final class WorkbookWriter implements TableWriter {
    private static final int FLUSHED = 500;
    private static final int LONGEST_NAME = 31;
    private static final int LONGEST_TEXT = 32_767;
    /** What a spreadsheet keeps of a number. */
    private static final int DIGITS = 15;

    private static final Pattern NOT_IN_NAMES = Pattern.compile("[\\[\\]:*?/\\\\]");
    /** Days before it have other numbers in other programs. */
    private static final LocalDate FIRST_DAY = LocalDate.of(1900, 3, 1);

    private final Workbook workbook;
    private String name = "";
    private List<TableColumn> columns = List.of();
    private int part;
    private int at;
    private @Nullable Worksheet sheet;

    public WorkbookWriter(OutputStream out) {
        this.workbook = new Workbook(out, "Kehu", "1.0");
    }

    /** What the file says of itself to whoever asks for its properties. */
    public WorkbookWriter about(String title, String description) {
        workbook.properties().setTitle(title).setDescription(description);
        return this;
    }

    /** Begins a sheet, whose first row names the columns; the one before is done. */
    public WorkbookWriter sheet(String called, List<TableColumn> with) throws IOException {
        name = called;
        columns = List.copyOf(with);
        part = 1;
        begin();
        return this;
    }

    private void begin() throws IOException {
        finish();
        String suffix = part == 1 ? "" : " " + part;
        String plain = NOT_IN_NAMES.matcher(name).replaceAll(" ").strip();
        String cut = plain.substring(0, Math.min(plain.length(), LONGEST_NAME - suffix.length()));
        Worksheet fresh = workbook.newWorksheet(cut + suffix);
        fresh.freezePane(0, 1);
        for (int column = 0; column < columns.size(); column++) {
            TableColumn one = columns.get(column);
            fresh.width(column, width(one));
            fresh.inlineString(0, column, WorkbookText.of(one.name()));
            fresh.style(0, column).bold().set();
        }
        sheet = fresh;
        at = 1;
    }

    private static double width(TableColumn column) {
        int least = switch (column.look()) {
            case TEXT -> 22;
            case NUMBER -> 12;
            case AMOUNT, DAY -> 14;
            case TIME -> 20;
        };
        return Math.max(least, Math.min(40, column.name().length() * 2));
    }

    @Override
    public void row(List<? extends @Nullable Object> cells) throws IOException {
        if (at == Worksheet.MAX_ROWS) {
            part++;
            begin();
        }
        Worksheet to = sheet;
        if (to == null) {
            throw new IllegalStateException("rows belong to a sheet");
        }
        for (int column = 0; column < cells.size(); column++) {
            Object cell = cells.get(column);
            if (cell != null && !cell.equals("")) {
                put(to, column, cell);
            }
        }
        at++;
        if (at % FLUSHED == 0) {
            to.flush();
        }
    }

    private void put(Worksheet to, int column, Object cell) {
        if (cell instanceof BigDecimal number && fits(number)) {
            to.value(at, column, number);
            look(to, column);
        } else if (cell instanceof LocalDate day && !day.isBefore(FIRST_DAY)) {
            to.value(at, column, day);
            look(to, column);
        } else if (cell instanceof LocalDateTime time && !time.toLocalDate().isBefore(FIRST_DAY)) {
            to.value(at, column, time);
            look(to, column);
        } else {
            to.inlineString(at, column, WorkbookText.of(cut(CellWords.of(cell))));
        }
    }

    /** More than that a spreadsheet does not open. */
    private static String cut(String text) {
        return text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT - 1) + "…";
    }

    private static boolean fits(BigDecimal number) {
        return number.stripTrailingZeros().precision() <= DIGITS;
    }

    private void look(Worksheet to, int column) {
        TableColumn.Look look = column < columns.size() ? columns.get(column).look() : TableColumn.Look.NUMBER;
        if (!look.format().isEmpty()) {
            to.style(at, column).format(look.format()).set();
        }
    }

    private void finish() throws IOException {
        if (sheet != null) {
            if (at > 1 && !columns.isEmpty()) {
                sheet.setAutoFilter(0, 0, at - 1, columns.size() - 1);
            }
            sheet.finish();
            sheet = null;
        }
    }

    @Override
    public void close() throws IOException {
        finish();
        workbook.close();
    }
}
