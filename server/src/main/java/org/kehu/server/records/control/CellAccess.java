package org.kehu.server.records.control;

import java.util.Objects;
import org.eclipse.persistence.descriptors.ClassDescriptor;
import org.eclipse.persistence.internal.descriptors.VirtualAttributeAccessor;
import org.eclipse.persistence.mappings.DatabaseMapping;
import org.eclipse.persistence.sessions.Session;
import org.eclipse.persistence.sessions.SessionCustomizer;
import org.jspecify.annotations.Nullable;
import org.kehu.server.records.entity.RecordEntity;

/** Has EclipseLink ask records for their cells straight. Left to itself it reflects for each, several times a record and transaction. */
public final class CellAccess implements SessionCustomizer {

    @Override
    public void customize(Session session) {
        for (ClassDescriptor descriptor : session.getDescriptors().values()) {
            descriptor.getMappings().forEach(CellAccess::straighten);
        }
    }

    private static void straighten(DatabaseMapping mapping) {
        if (mapping.getAttributeAccessor() instanceof VirtualAttributeAccessor virtual) {
            mapping.setAttributeAccessor(new Straight(virtual));
        }
    }

    private static final class Straight extends VirtualAttributeAccessor {
        private static final long serialVersionUID = 1L;

        Straight(VirtualAttributeAccessor virtual) {
            setAttributeName(virtual.getAttributeName());
            setGetMethodName(virtual.getGetMethodName());
            setSetMethodName(virtual.getSetMethodName());
            setValueType(Objects.requireNonNull(virtual.getGetMethodReturnType()));
        }

        @Override
        public @Nullable Object getAttributeValueFromObject(Object record) {
            return ((RecordEntity) record).get(getAttributeName());
        }

        @Override
        public void setAttributeValueInObject(Object record, @Nullable Object cell) {
            ((RecordEntity) record).set(getAttributeName(), cell);
        }
    }
}
