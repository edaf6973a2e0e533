package org.kehu.installer.demo.source;

import org.jspecify.annotations.Nullable;

/** A postal address with its country's English name, as the source spells it. */
public record Address(
        String street,
        @Nullable String streetMore,
        String city,
        @Nullable String state,
        @Nullable String postalCode,
        String country) {

    static Address of(ScriptRow row) {
        return new Address(
                row.text("ADDRESSLINE1"),
                row.optionalText("ADDRESSLINE2"),
                row.text("CITY"),
                row.optionalText("STATE"),
                row.optionalText("POSTALCODE"),
                row.text("COUNTRY"));
    }
}
