package org.kehu.client.sales;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.Field;
import org.kehu.common.record.Money;
import org.kehu.common.sales.Opportunity;
import org.kehu.common.sales.Stage;

/**
 * A deal as its card shows it; what this person may not see is absent.
 *
 * @param customer name, empty if it is not known here
 * @param waiting whether the server has still to decide what was done with it
 */
public record BoardDeal(CrmRecord record, String customer, String owner, boolean waiting) {

    public UUID id() {
        return record.id();
    }

    public String title() {
        return record.title();
    }

    public @Nullable UUID stage() {
        return value(Opportunity.STAGE);
    }

    public boolean isOpen() {
        return Stage.OPEN.equals(value(Opportunity.STATUS));
    }

    public @Nullable Money amount() {
        return value(Opportunity.AMOUNT);
    }

    /** When it was closed, or is expected to be. */
    public @Nullable LocalDate close() {
        return isOpen() ? value(Opportunity.EXPECTED_CLOSE) : value(Opportunity.ACTUAL_CLOSE);
    }

    /** Empty if nothing is planned. */
    public String nextStep() {
        String step = value(Opportunity.NEXT_STEP);
        return step == null ? "" : step;
    }

    public @Nullable String lostReason() {
        return value(Opportunity.LOST_REASON);
    }

    /** Whole days since it entered its stage. */
    public long daysInStage(LocalDate today, ZoneId zone) {
        Instant entered = value(Opportunity.ENTERED_STAGE_AT);
        return entered == null ? 0 : Math.max(0, ChronoUnit.DAYS.between(LocalDate.ofInstant(entered, zone), today));
    }

    private <V> @Nullable V value(Field<V> field) {
        return record.withholds(field) ? null : record.get(field);
    }
}
