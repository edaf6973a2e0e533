package org.kehu.server.records.control;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kehu.common.access.RecordAccess;
import org.kehu.common.access.RecordAction;
import org.kehu.common.command.Redirect;
import org.kehu.common.customer.CustomerGroups;
import org.kehu.common.query.Groups;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.RecordColumns;
import org.kehu.common.record.RecordSchema;
import org.kehu.common.record.RecordType;

/** Groups of customers as one reader may see them, as of today. */
record SeenGroups(Sql sql, Tables tables, RecordAccess reader) {

    Groups of(RecordSchema schema) {
        return new CustomerGroups(schema, this::find);
    }

    /** A redirect is everybody's. */
    private @Nullable CrmRecord find(RecordType type, UUID id) {
        RecordColumns columns = tables.of(type);
        List<@Nullable Object[]> rows = sql.records(tables.selectById(type), columns, List.of(id));
        CrmRecord found = rows.isEmpty() ? null : columns.record(rows.get(0));
        if (found == null || type == Redirect.TYPE) {
            return found;
        }
        return reader.may(RecordAction.READ, type, found) ? found.withholding(reader.withheld(type)) : null;
    }
}
