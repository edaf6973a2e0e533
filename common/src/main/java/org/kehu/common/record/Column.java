package org.kehu.common.record;

/**
 * One column of a record table.
 *
 * @param size greatest number of characters of a TEXT or bytes of a BYTES column; decimals of a DECIMAL column where they are not four; 0
 *     where the type has no size
 */
public record Column(String name, ColumnType type, int size) {
    /** Longest text that is stored as {@code varchar(n)}; anything larger is unbounded text. */
    public static final int LARGEST_SIZED = 4000;

    public static Column of(String name, ColumnType type) {
        return new Column(name, type, 0);
    }
}
