package org.kehu.installer.demo.plan;

import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.kehu.installer.demo.source.Address;

/** An office as a department; its leader is the sales manager who sits there, where one does. */
public record PlannedDepartment(
        SourceKey key,
        String code,
        String name,
        @Nullable SourceKey parent,
        @Nullable SourceKey leader,
        ZoneId zone,
        String phone,
        Address address) {}
