package org.kehu.common.importing.file;

import org.jspecify.annotations.Nullable;

/** The rows of a file, read one by one; holds no more than one of them. Not for several threads. */
public interface Rows extends AutoCloseable {

    /**
     * The next row that is not blank, null at the end.
     *
     * @throws BadFile if the file cannot be read further
     */
    @Nullable Row next();

    /** Goes on behind this row: how an import that was interrupted takes up where it was. */
    default @Nullable Row nextAfter(long number) {
        Row row = next();
        while (row != null && row.number() <= number) {
            row = next();
        }
        return row;
    }

    @Override
    void close();
}
