package org.kehu.client.list;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.kehu.common.Kehu;
import org.kehu.common.customer.Customer;
import org.kehu.common.layout.Layouts;
import org.kehu.common.record.Field;
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

    @Test
    void whatIsFrozenIsWrittenAmongTheColumnsAndPassedOverByWhoDoesNotKnowIt() {
        RecordType type = Customer.TYPE;
        String text = "name:220,kind:120,|,grade:64";
        Set<Field<?>> shown = Set.of(Customer.NAME, Customer.KIND, Customer.GRADE);
        assertEquals(2, ListColumns.frozen(text, type, shown));
        assertEquals(1, ListColumns.frozen(text, type, Set.of(Customer.KIND, Customer.GRADE)), "the name is hidden");
        assertEquals(3, ListColumns.read(text, type).size());
        assertEquals(text, ListColumns.write(ListColumns.read(text, type), 2));
        assertEquals("name:220,kind:120,grade:64", ListColumns.write(ListColumns.read(text, type), 0));
        assertEquals(1, ListColumns.frozen("name:220,gone:120,|,grade:64", type, shown));
        assertEquals(0, ListColumns.frozen("|,grade:64", type, shown));
    }

    private static double width(Layouts layouts, RecordType type) {
        return layouts.list(type).columns().stream()
                .mapToDouble(field -> ListColumns.usualWidth(type, field))
                .sum();
    }
}
