package org.kehu.server.database.control;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.jspecify.annotations.Nullable;
import org.kehu.common.customer.Contact;
import org.kehu.common.customer.Customer;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.Field;
import org.kehu.common.record.PersonName;

/**
 * Computes for the rows that were there before the columns of {@code V48} what is wrong with their values, as their declarations do.
 * The columns are written out: they are those of that time, whatever else the types declare since.
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
        Connection connection = context.getConnection();
        compute(
                connection,
                "select id, name, kind, phone, email, tax_id, country from k_customer",
                FlawsOfOldRows::customer,
                "update k_customer set name_flaw = ?, phone_flaw = ?, email_flaw = ?, tax_id_flaw = ? where id = ?",
                List.of(Customer.NAME_FLAW, Customer.PHONE_FLAW, Customer.EMAIL_FLAW, Customer.TAX_ID_FLAW));
        compute(
                connection,
                "select id, name_family, name_given, phone, mobile, email from k_contact",
                FlawsOfOldRows::contact,
                "update k_contact set name_flaw = ?, phone_flaw = ?, mobile_flaw = ?, email_flaw = ? where id = ?",
                List.of(Contact.NAME_FLAW, Contact.PHONE_FLAW, Contact.MOBILE_FLAW, Contact.EMAIL_FLAW));
    }

    /** A row as far as it tells what is wrong with it. */
    private interface Reading {
        CrmRecord of(ResultSet row) throws SQLException;
    }

    private static CrmRecord customer(ResultSet row) throws SQLException {
        return CrmRecord.blank(Customer.TYPE, row.getObject("id", UUID.class))
                .with(Customer.NAME, row.getString("name"))
                .with(Customer.KIND, row.getString("kind"))
                .with(Customer.PHONE, row.getString("phone"))
                .with(Customer.EMAIL, row.getString("email"))
                .with(Customer.TAX_ID, row.getString("tax_id"))
                .with(Customer.COUNTRY, row.getString("country"));
    }

    private static CrmRecord contact(ResultSet row) throws SQLException {
        String family = row.getString("name_family");
        String given = row.getString("name_given");
        PersonName name = family == null && given == null
                ? null
                : PersonName.of(Objects.requireNonNullElse(family, ""), Objects.requireNonNullElse(given, ""));
        return CrmRecord.blank(Contact.TYPE, row.getObject("id", UUID.class))
                .with(Contact.NAME, name)
                .with(Contact.PHONE, row.getString("phone"))
                .with(Contact.MOBILE, row.getString("mobile"))
                .with(Contact.EMAIL, row.getString("email"));
    }

    private static void compute(
            Connection connection, String read, Reading reading, String write, List<Field<String>> flaws)
            throws SQLException {
        String some = read + " where id > ? order by id fetch first " + AT_ONCE + " rows only";
        try (PreparedStatement select = connection.prepareStatement(some);
                PreparedStatement update = connection.prepareStatement(write)) {
            UUID last = new UUID(0, 0);
            while (last != null) {
                select.setObject(1, last);
                last = some(select, update, reading, flaws);
            }
        }
    }

    /** @return the last that was looked at, null at the end */
    private static @Nullable UUID some(
            PreparedStatement select, PreparedStatement update, Reading reading, List<Field<String>> flaws)
            throws SQLException {
        UUID last = null;
        boolean found = false;
        try (ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                CrmRecord record = reading.of(rows);
                last = record.id();
                found |= add(update, record, flaws);
            }
        }
        if (found) {
            update.executeBatch();
        }
        return last;
    }

    /** Most rows have none, and stay as they are. */
    private static boolean add(PreparedStatement update, CrmRecord record, List<Field<String>> flaws)
            throws SQLException {
        List<@Nullable Object> found = new ArrayList<>();
        for (Field<String> flaw : flaws) {
            var derivation = flaw.derivation();
            found.add(derivation == null ? null : derivation.apply(record));
        }
        boolean none = found.stream().allMatch(flaw -> flaw == null);
        if (!none) {
            for (int i = 0; i < found.size(); i++) {
                update.setString(i + 1, (String) found.get(i));
            }
            update.setObject(found.size() + 1, record.id());
            update.addBatch();
        }
        return !none;
    }
}
