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
import org.kehu.common.record.SystemFields;

/** Groups of customers as one reader may see them, as of today. */
record SeenGroups(Sql sql, Tables tables, RecordAccess reader) {

    Groups of(RecordSchema schema) {
        return new CustomerGroups(schema, this::find, this::mergedInto);
    }

    /** By an index of their own. */
    private List<UUID> mergedInto(UUID survivor) {
        RecordColumns columns = tables.of(Redirect.TYPE);
        String which = " where t." + Redirect.SURVIVOR.column() + " = ? and t." + SystemFields.DELETED_AT.column()
                + " is null";
        return sql.records(tables.selectAll(Redirect.TYPE) + which, columns, List.of(survivor.toString())).stream()
                .map(cells -> Redirect.loser(columns.record(cells)))
                .toList();
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
