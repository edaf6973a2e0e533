package org.kehu.common.record;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** The few column types that H2 and PostgreSQL both have, each with the Java class of its cells. */
public enum ColumnType {
    TEXT(String.class),
    BYTES(byte[].class),
    DECIMAL(BigDecimal.class),
    DATE(LocalDate.class),
    /** UTC, cut to milliseconds: databases differ below that. */
    INSTANT(Instant.class),
    UUID(UUID.class),
    BOOLEAN(Boolean.class),
    LONG(Long.class);

    private final Class<?> cell;

    ColumnType(Class<?> cell) {
        this.cell = cell;
    }

    public Class<?> cell() {
        return cell;
    }
}
