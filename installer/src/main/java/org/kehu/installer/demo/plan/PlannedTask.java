package org.kehu.installer.demo.plan;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Something for its owner to do; {@code done} is when it was done, null while it is open. */
public record PlannedTask(
        SourceKey key,
        String subject,
        LocalDate due,
        Priority priority,
        @Nullable Instant done,
        SourceKey customer,
        SourceKey about,
        SourceKey owner,
        SourceKey department,
        Instant created) {}
