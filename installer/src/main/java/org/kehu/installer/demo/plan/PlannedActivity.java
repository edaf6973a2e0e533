package org.kehu.installer.demo.plan;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Something that was done with a customer, always in the past; {@code inbound} when the customer began it, {@code about}
 * the order or opportunity that it was about.
 */
public record PlannedActivity(
        SourceKey key,
        ActivityKind kind,
        boolean inbound,
        String subject,
        String content,
        Instant started,
        int minutes,
        SourceKey customer,
        SourceKey contact,
        SourceKey about,
        @Nullable String nextStep,
        @Nullable LocalDate nextOn,
        SourceKey owner,
        SourceKey department) {}
