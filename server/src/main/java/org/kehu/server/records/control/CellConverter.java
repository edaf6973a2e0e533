package org.kehu.server.records.control;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.eclipse.persistence.mappings.DatabaseMapping;
import org.eclipse.persistence.mappings.converters.Converter;
import org.eclipse.persistence.sessions.Session;
import org.jspecify.annotations.Nullable;
import org.kehu.common.record.ColumnType;

/**
 * UUIDs and instants as the database's own types. Left to itself EclipseLink fails on a null UUID and serialises an instant
 * to bytes.
 */
public final class CellConverter implements Converter {
    private static final long serialVersionUID = 1L;

    static boolean isNeeded(ColumnType type) {
        return type == ColumnType.UUID || type == ColumnType.INSTANT;
    }

    @Override
    public @Nullable Object convertObjectValueToDataValue(@Nullable Object value, Session session) {
        return value instanceof Instant instant ? instant.atOffset(ZoneOffset.UTC) : value;
    }

    @Override
    public @Nullable Object convertDataValueToObjectValue(@Nullable Object value, Session session) {
        if (value instanceof OffsetDateTime time) {
            return time.toInstant();
        }
        return value instanceof Timestamp time ? time.toInstant() : value;
    }

    @Override
    public boolean isMutable() {
        return false;
    }

    /** PostgreSQL refuses a null that is announced as text. */
    @Override
    public void initialize(DatabaseMapping mapping, Session session) {
        mapping.getField().setSqlType(Types.OTHER);
    }
}
