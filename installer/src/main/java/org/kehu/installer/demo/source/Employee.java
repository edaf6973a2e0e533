package org.kehu.installer.demo.source;

import org.jspecify.annotations.Nullable;

/** An employee; only the president has no superior. Mail addresses are not unique in the source. */
public record Employee(
        int number,
        String lastName,
        String firstName,
        String extension,
        String mail,
        String officeCode,
        @Nullable Integer superior,
        String title) {

    static Employee of(ScriptRow row) {
        return new Employee(
                row.whole("EMPLOYEENUMBER"),
                row.text("LASTNAME"),
                row.text("FIRSTNAME"),
                row.text("EXTENSION"),
                row.text("EMAIL"),
                row.text("OFFICECODE"),
                row.optionalWhole("REPORTSTO"),
                row.text("JOBTITLE"));
    }
}
