package org.kehu.common.table;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rows on their way into a file. Holds no more than a few of them, however many there are. For one thread. */
public interface TableWriter extends Closeable {

    /**
     * @param cells texts, numbers as {@code BigDecimal}, days as {@code LocalDate}, times as {@code LocalDateTime}; null or an empty
     *     text leaves a cell empty
     */
    void row(List<? extends @Nullable Object> cells) throws IOException;
}
