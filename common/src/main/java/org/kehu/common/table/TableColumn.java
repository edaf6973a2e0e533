package org.kehu.common.table;

/** A column of a table: what stands above it, and how its values look where a file can say that. */
public record TableColumn(String name, Look look) {

    /** How a spreadsheet shows the cells of a column. */
    public enum Look {
        TEXT(""),
        NUMBER("General"),
        AMOUNT("#,##0.00"),
        DAY("yyyy-mm-dd"),
        TIME("yyyy-mm-dd hh:mm:ss");

        private final String format;

        Look(String format) {
            this.format = format;
        }

        String format() {
            return format;
        }
    }

    public static TableColumn text(String name) {
        return new TableColumn(name, Look.TEXT);
    }

    public static TableColumn number(String name) {
        return new TableColumn(name, Look.NUMBER);
    }

    public static TableColumn amount(String name) {
        return new TableColumn(name, Look.AMOUNT);
    }
}
