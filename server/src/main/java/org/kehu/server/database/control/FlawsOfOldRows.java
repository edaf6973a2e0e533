package org.kehu.server.database.control;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.jspecify.annotations.Nullable;
import org.kehu.common.customer.Contact;
import org.kehu.common.customer.Customer;
import org.kehu.common.record.Column;
import org.kehu.common.record.ColumnType;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.FactOf;
import org.kehu.common.record.Field;
import org.kehu.common.record.RecordType;

/**
 * Computes for the rows that were there before the columns of {@code V48} what is wrong with their values, as their declarations do.
 * Not the newest: what a program knows is read off its files of SQL.
 */
final class FlawsOfOldRows implements JavaMigration {
    private static final int AT_ONCE = 2_000;

    @Override
    public MigrationVersion getVersion() {
        return MigrationVersion.fromVersion("49");
    }

    @Override
    public String getDescription() {
        return "flaws of old rows";
    }

    @Override
    public @Nullable Integer getChecksum() {
        return null;
    }

    @Override
    public boolean canExecuteInTransaction() {
        return true;
    }

    @Override
    public void migrate(Context context) throws SQLException {
        List<Field<?>> ofCustomers = List.of(
                Customer.NAME, Customer.KIND, Customer.PHONE, Customer.EMAIL, Customer.TAX_ID, Customer.COUNTRY);
        List<Field<?>> ofContacts = List.of(Contact.NAME, Contact.PHONE, Contact.MOBILE, Contact.EMAIL);
        compute(context.getConnection(), Customer.TYPE, ofCustomers);
        compute(context.getConnection(), Contact.TYPE, ofContacts);
    }

    private static void compute(Connection connection, RecordType type, List<Field<?>> from) throws SQLException {
        String columns = from.stream()
                .flatMap(field -> field.columns().stream())
                .map(Column::name)
                .collect(Collectors.joining(", "));
        String sets =
                type.facts().stream().map(fact -> fact.fact().column() + " = ?").collect(Collectors.joining(", "));
        String read = "select id, " + columns + " from " + type.table() + " where id > ? order by id fetch first "
                + AT_ONCE + " rows only";
        try (PreparedStatement select = connection.prepareStatement(read);
                PreparedStatement update =
                        connection.prepareStatement("update " + type.table() + " set " + sets + " where id = ?")) {
            UUID last = new UUID(0, 0);
            while (last != null) {
                select.setObject(1, last);
                last = some(select, update, type, from);
            }
        }
    }

    /** @return the last that was looked at, null at the end */
    private static @Nullable UUID some(
            PreparedStatement select, PreparedStatement update, RecordType type, List<Field<?>> from)
            throws SQLException {
        UUID last = null;
        boolean found = false;
        try (ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                CrmRecord record = record(rows, type, from);
                last = record.id();
                found |= add(update, record);
            }
        }
        if (found) {
            update.executeBatch();
        }
        return last;
    }

    private static CrmRecord record(ResultSet row, RecordType type, List<Field<?>> from) throws SQLException {
        CrmRecord record = CrmRecord.blank(type, row.getObject(1, UUID.class));
        int at = 2;
        for (Field<?> field : from) {
            @Nullable Object[] cells = new @Nullable Object[field.columns().size()];
            for (int i = 0; i < cells.length; i++) {
                boolean text = field.columns().get(i).type() == ColumnType.TEXT;
                cells[i] = text ? row.getString(at) : null; // the keys by which texts sort say nothing
                at++;
            }
            record = with(record, field, cells);
        }
        return record;
    }

    private static <V> CrmRecord with(CrmRecord record, Field<V> field, @Nullable Object[] cells) {
        return record.with(field, field.value(cells, 0));
    }

    /** Most rows have none, and stay as they are. */
    private static boolean add(PreparedStatement update, CrmRecord record) throws SQLException {
        List<@Nullable Object> flaws = new ArrayList<>();
        for (FactOf fact : record.type().facts()) {
            var derivation = fact.fact().derivation();
            flaws.add(derivation == null ? null : derivation.apply(record));
        }
        boolean none = flaws.stream().allMatch(flaw -> flaw == null);
        if (!none) {
            for (int i = 0; i < flaws.size(); i++) {
                update.setString(i + 1, (String) flaws.get(i));
            }
            update.setObject(flaws.size() + 1, record.id());
            update.addBatch();
        }
        return !none;
    }
}
