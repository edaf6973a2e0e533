package org.kehu.common.customer;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Grades a customer otherwise than the rule does, for a reason and up to a day; then the rule has its way again.
 *
 * @param grade null to give it back to the rule
 * @param reason needed for another one than the rule's
 * @param until its last day, null for no end
 */
public record OverrideGrade(
        UUID customer,
        @Nullable String grade,
        @Nullable String reason,
        @Nullable LocalDate until) implements Overruling {

    @Override
    public HeldValue asked() {
        return new HeldValue(Held.grade(), grade, reason, until);
    }
}
