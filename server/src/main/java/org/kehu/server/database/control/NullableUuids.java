package org.kehu.server.database.control;

import java.sql.Types;
import java.util.UUID;
import org.eclipse.persistence.descriptors.ClassDescriptor;
import org.eclipse.persistence.mappings.DatabaseMapping;
import org.eclipse.persistence.mappings.foundation.AbstractDirectMapping;
import org.eclipse.persistence.sessions.Session;
import org.eclipse.persistence.sessions.SessionCustomizer;

/** EclipseLink binds a null UUID as text, which PostgreSQL refuses for a uuid column; this names the right type. */
public class NullableUuids implements SessionCustomizer {

    @Override
    public void customize(Session session) {
        for (ClassDescriptor descriptor : session.getDescriptors().values()) {
            descriptor.getMappings().forEach(NullableUuids::nameType);
        }
    }

    private static void nameType(DatabaseMapping mapping) {
        if (mapping instanceof AbstractDirectMapping direct
                && UUID.class.getName().equals(direct.getAttributeClassificationName())) {
            direct.getField().setSqlType(Types.OTHER);
        }
    }
}
