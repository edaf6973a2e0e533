package org.kehu.server.database;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;
import org.kehu.common.customer.Customer;
import org.kehu.common.record.Address;
import org.kehu.common.record.CrmRecord;
import org.kehu.server.database.control.Migrations;

/** The migration computes for customers that are there what the declaration computes for those that are changed. */
class CompletenessMigrationTest {
    private static final CrmRecord BLANK =
            CrmRecord.blank(Customer.TYPE, new UUID(0, 1)).with(Customer.NAME, "盛和");
    private static final Map<String, CrmRecord> CUSTOMERS = new TreeMap<>(Map.of(
            "values (?1, 1, 'COMPANY', null, null, null, null, null)",
            BLANK.with(Customer.KIND, "COMPANY"),
            "values (?2, 1, 'COMPANY', '1', null, 'Suzhou', '9132', null)",
            BLANK.with(Customer.KIND, "COMPANY")
                    .with(Customer.PHONE, "1")
                    .with(Customer.ADDRESS, new Address("", "Suzhou", "", "", ""))
                    .with(Customer.TAX_ID, "9132"),
            "values (?3, 1, 'PERSON', '1', 'a@b.example', null, '9132', 'FEMALE')",
            BLANK.with(Customer.KIND, "PERSON")
                    .with(Customer.PHONE, "1")
                    .with(Customer.EMAIL, "a@b.example")
                    .with(Customer.TAX_ID, "9132")
                    .with(Customer.GENDER, "FEMALE")));

    @Test
    void whatIsThereIsComputedAsWhatIsChanged() throws SQLException {
        JdbcDataSource source = new JdbcDataSource();
        source.setURL("jdbc:h2:mem:completeness;DB_CLOSE_DELAY=-1");
        Migrations.apply(source, "39");
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            int id = 1;
            for (String values : CUSTOMERS.keySet()) {
                statement.execute(
                        "insert into k_customer (id, revision, kind, phone, email, address_city, tax_id, gender) "
                                + values.replaceAll("\\?\\d", "'00000000-0000-0000-0000-00000000000" + id++ + "'"));
            }
            Migrations.apply(source);
            try (ResultSet rows = statement.executeQuery("select completeness from k_customer order by id")) {
                for (CrmRecord customer : List.copyOf(CUSTOMERS.values())) {
                    rows.next();
                    var derivation = Customer.COMPLETENESS.derivation();
                    var computed = derivation == null ? null : derivation.apply(customer);
                    assertEquals(
                            String.valueOf(computed),
                            rows.getBigDecimal(1).stripTrailingZeros().toPlainString());
                }
            }
        }
    }
}
