package org.kehu.common.customer;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Puts a customer into another stage of its life than the rules do, for a reason and up to a day; then the rules have their way again.
 *
 * @param lifecycle null to give it back to the rule
 * @param reason needed for another one than the rule's
 * @param until its last day, null for no end
 */
public record OverrideLifecycle(
        UUID customer,
        @Nullable String lifecycle,
        @Nullable String reason,
        @Nullable LocalDate until) implements Overruling {

    @Override
    public HeldValue asked() {
        return new HeldValue(Held.lifecycle(), lifecycle, reason, until);
    }
}
