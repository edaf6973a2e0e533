package org.kehu.common.customer.quality;

import org.jspecify.annotations.Nullable;
import org.kehu.common.record.TaxId;

/** Whether the last character of a Chinese credit code (统一社会信用代码) fits the others. */
public final class TaxNumber {
    private static final String CHINA = "CN";

    private TaxNumber() {}

    /** @param country ISO 3166 code, null if it is not known: numbers of other countries are not judged */
    public static Checked of(String text, @Nullable String country) {
        if (country != null && !country.equals(CHINA)) {
            return Checked.fine(text);
        }
        TaxId id = TaxId.of(text);
        if (id.isMistyped()) {
            return Checked.invalid(text);
        }
        return id.isProven() ? Checked.written(text, id.text()) : Checked.fine(text);
    }
}
