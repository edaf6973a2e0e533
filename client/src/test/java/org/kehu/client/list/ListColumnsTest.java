package org.kehu.client.list;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.kehu.common.Kehu;
import org.kehu.common.layout.Layouts;
import org.kehu.common.record.RecordType;

class ListColumnsTest {
    /** A window of 1440 without the rail, the ticks and a scroll bar. */
    private static final double ROOM = 1440 - 48 - 48 - 16;

    @Test
    void theColumnsOfEveryListFitAWindowWithoutScrollingSideways() {
        Layouts layouts = Layouts.of(Kehu.SCHEMA);
        List<String> wide = Kehu.SCHEMA.types().stream()
                .filter(type -> width(layouts, type) > ROOM)
                .map(type -> type + " " + width(layouts, type))
                .toList();
        assertEquals(List.of(), wide);
    }

    private static double width(Layouts layouts, RecordType type) {
        return layouts.list(type).columns().stream()
                .mapToDouble(field -> ListColumns.usualWidth(type, field))
                .sum();
    }
}
