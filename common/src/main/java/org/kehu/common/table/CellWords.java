package org.kehu.common.table;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/** Cells as texts that every program reads in one way: no grouping, a point before decimals, days and times from the year on. */
final class CellWords {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");

    private CellWords() {}

    static String of(@Nullable Object cell) {
        if (cell instanceof BigDecimal number) {
            return number(number);
        }
        if (cell instanceof LocalDateTime time) {
            return TIME.format(time);
        }
        return cell == null ? "" : cell.toString();
    }

    /** A point before three digits might be one between thousands: a fourth digit says that it is not. */
    private static String number(BigDecimal number) {
        BigDecimal plain = number.stripTrailingZeros();
        BigDecimal shown = plain.scale() == 3 || plain.scale() < 0 ? plain.setScale(plain.scale() == 3 ? 4 : 0) : plain;
        return shown.toPlainString();
    }
}
