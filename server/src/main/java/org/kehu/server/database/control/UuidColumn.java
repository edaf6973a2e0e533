package org.kehu.server.database.control;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** UUIDs as the database's own type; EclipseLink's converter throws when the value is null. */
@Converter(autoApply = true)
public class UuidColumn implements AttributeConverter<UUID, Object> {

    @Override
    public @Nullable Object convertToDatabaseColumn(@Nullable UUID id) {
        return id;
    }

    @Override
    public @Nullable UUID convertToEntityAttribute(@Nullable Object stored) {
        return stored == null || stored instanceof UUID ? (UUID) stored : UUID.fromString(stored.toString());
    }
}
