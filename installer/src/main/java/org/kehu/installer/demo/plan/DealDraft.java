package org.kehu.installer.demo.plan;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** An opportunity being put together; what is not said stays empty. */
final class DealDraft {
    private final Trade trade;
    private final SourceKey key;
    private final String name;
    private final DealStage stage;
    private BigDecimal amount = BigDecimal.ZERO;
    private Instant begun = Instant.EPOCH;
    private LocalDate expected = LocalDate.EPOCH;
    private @Nullable SourceKey order;
    private @Nullable LocalDate closed;
    private @Nullable LossReason reason;
    private @Nullable String notes;
    private @Nullable String nextStep;

    DealDraft(Trade trade, SourceKey key, String name, DealStage stage) {
        this.trade = trade;
        this.key = key;
        this.name = name;
        this.stage = stage;
    }

    DealDraft amount(BigDecimal dollars) {
        amount = dollars;
        return this;
    }

    DealDraft begun(Instant at) {
        begun = at;
        return this;
    }

    DealDraft expected(LocalDate day) {
        expected = day;
        return this;
    }

    DealDraft closed(LocalDate day) {
        closed = day;
        return expected(day);
    }

    DealDraft order(SourceKey itsOrder) {
        order = itsOrder;
        return this;
    }

    DealDraft withoutOrder() {
        order = null;
        return this;
    }

    DealDraft lost(LossReason because, @Nullable String said) {
        reason = because;
        notes = said;
        return this;
    }

    DealDraft next(String step) {
        nextStep = step;
        return this;
    }

    PlannedOpportunity build() {
        return new PlannedOpportunity(
                key,
                name,
                trade.customerKey(),
                trade.contactKey(),
                order,
                stage,
                amount,
                expected,
                closed,
                reason,
                notes,
                nextStep,
                trade.owner().key(),
                trade.owner().department(),
                begun);
    }
}
