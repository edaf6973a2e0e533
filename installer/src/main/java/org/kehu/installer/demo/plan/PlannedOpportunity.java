package org.kehu.installer.demo.plan;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A deal. One that is won or lost has an actual close and, when lost, a reason; one that is open has a next step. The
 * amount is in US dollars.
 */
public record PlannedOpportunity(
        SourceKey key,
        String name,
        SourceKey customer,
        SourceKey contact,
        @Nullable SourceKey order,
        DealStage stage,
        BigDecimal amount,
        LocalDate expectedClose,
        @Nullable LocalDate actualClose,
        @Nullable LossReason lossReason,
        @Nullable String lossNotes,
        @Nullable String nextStep,
        SourceKey owner,
        SourceKey department,
        Instant created) {}
