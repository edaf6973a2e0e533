package org.kehu.installer.demo.plan;

import java.math.BigDecimal;
import java.time.Instant;
import org.kehu.installer.demo.source.Address;

/** A customer company; the credit limit is in US dollars. */
public record PlannedCustomer(
        SourceKey key,
        int number,
        String name,
        String phone,
        Address address,
        BigDecimal creditLimit,
        Standing standing,
        SourceKey owner,
        SourceKey department,
        Instant created) {}
