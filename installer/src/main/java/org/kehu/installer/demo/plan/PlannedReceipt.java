package org.kehu.installer.demo.plan;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;

/** A cheque that came in; the source names the customer only. */
public record PlannedReceipt(
        SourceKey key,
        String number,
        SourceKey customer,
        LocalDate received,
        BigDecimal amount,
        SourceKey owner,
        SourceKey department,
        Instant created) {}
