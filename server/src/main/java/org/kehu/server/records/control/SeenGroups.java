package org.kehu.server.records.control;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kehu.common.access.RecordAccess;
import org.kehu.common.access.RecordAction;
import org.kehu.common.customer.CustomerGroup;
import org.kehu.common.customer.CustomerGroups;
import org.kehu.common.query.Groups;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.RecordColumns;
import org.kehu.common.record.RecordSchema;

/** Groups of customers as one reader may see them, as of today. */
record SeenGroups(Sql sql, Tables tables, RecordAccess reader) {

    Groups of(RecordSchema schema) {
        return new CustomerGroups(schema, this::find);
    }

    private @Nullable CrmRecord find(UUID id) {
        RecordColumns columns = tables.of(CustomerGroup.TYPE);
        List<@Nullable Object[]> rows = sql.records(tables.selectById(CustomerGroup.TYPE), columns, List.of(id));
        CrmRecord group = rows.isEmpty() ? null : columns.record(rows.get(0));
        return group != null && reader.may(RecordAction.READ, CustomerGroup.TYPE, group)
                ? group.withholding(reader.withheld(CustomerGroup.TYPE))
                : null;
    }
}
