package org.kehu.common.customer.standing;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How a customer is dealt with.
 *
 * @param lastFollowed day of the last follow-up, null if there was none
 * @param openComplaints complaints that are not solved
 * @param openTickets other tickets that are not solved
 * @param tickets all that it ever had
 * @param due orders of which it is known whether they were paid in time
 * @param inTime how many of them were
 * @param satisfaction percent of good answers, null if nobody was asked
 */
public record Care(
        @Nullable LocalDate lastFollowed,
        int openComplaints,
        int openTickets,
        int tickets,
        int due,
        int inTime,
        @Nullable Integer satisfaction) {
    public static final Care NONE = new Care(null, 0, 0, 0, 0, 0, null);
}
