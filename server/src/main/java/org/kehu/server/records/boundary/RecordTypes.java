package org.kehu.server.records.boundary;

import java.util.UUID;
import org.kehu.common.Kehu;
import org.kehu.common.command.Reason;
import org.kehu.common.record.BadValue;
import org.kehu.common.record.RecordType;
import org.kehu.server.platform.boundary.RefusedException;

/** Types and ids as they stand in addresses. */
public final class RecordTypes {
    private RecordTypes() {}

    /** @throws BadValue naming the types there are */
    public static RecordType named(String name) {
        return Kehu.SCHEMA.type(name);
    }

    /** Whatever is no id names no record either. */
    public static UUID id(RecordType type, String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw absent(type, text);
        }
    }

    /** The same words whether a record is not there or not to be seen. */
    public static RefusedException absent(RecordType type, String id) {
        return new RefusedException(Reason.of("no_such_record", type.name(), id));
    }
}
