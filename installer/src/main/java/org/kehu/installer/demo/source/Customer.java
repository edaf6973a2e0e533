package org.kehu.installer.demo.source;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** A customer company with the one contact person that the source knows of it; some have no salesperson. */
public record Customer(
        int number,
        String name,
        String contactLastName,
        String contactFirstName,
        String phone,
        Address address,
        @Nullable Integer salesperson,
        BigDecimal creditLimit) {

    static Customer of(ScriptRow row) {
        return new Customer(
                row.whole("CUSTOMERNUMBER"),
                row.text("CUSTOMERNAME"),
                row.text("CONTACTLASTNAME"),
                row.text("CONTACTFIRSTNAME"),
                row.text("PHONE"),
                Address.of(row),
                row.optionalWhole("SALESREPEMPLOYEENUMBER"),
                row.dollars("CREDITLIMIT"));
    }
}
