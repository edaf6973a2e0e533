package org.kehu.installer.demo.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class DateShiftTest {
    private final DateShift shift = DateShift.landing(LocalDate.of(2005, 6, 25), LocalDate.of(2005, 7, 5));

    @Test
    void theLandingDayIsHitAndOthersKeepTheirDistance() {
        assertEquals(LocalDate.of(2005, 7, 5), shift.day(LocalDate.of(2005, 6, 25)));
        assertEquals(LocalDate.of(2003, 1, 16), shift.day(LocalDate.of(2003, 1, 6)));
    }

    @Test
    void daysWrittenInACommentMoveToo() {
        assertEquals(
                "Order was disputed and resolved on 12/11/2004. The Sales Manager was involved.",
                shift.text("Order was disputed and resolved on 12/1/04. The Sales Manager was involved."));
        assertEquals("Disputed, Resolved on 3/25/2005.", shift.text("Disputed, Resolved on 3/15/2005."));
    }

    @Test
    void theFirstWrittenDayIsFoundAndShifted() {
        LocalDate otherwise = LocalDate.of(2000, 1, 1);
        assertEquals(LocalDate.of(2003, 11, 11), shift.firstWritten("resolved on 11/1/2003; no", otherwise));
        assertEquals(otherwise, shift.firstWritten("scale 1:10 and 1/2", otherwise));
    }
}
