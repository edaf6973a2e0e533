package org.kehu.common.organisation;

import java.math.BigDecimal;
import org.kehu.common.record.Field;
import org.kehu.common.record.RecordType;

/** Units of base currency for one unit of a currency. */
public final class CurrencyRate {
    public static final Field<String> CURRENCY = Field.text("currency").limit(3).required();
    public static final Field<BigDecimal> RATE =
            Field.number("rate").fine().between("0.0000000001", "1000000").required();
    public static final RecordType TYPE =
            RecordType.of("currencyRate", CURRENCY, CURRENCY, RATE).asConfiguration();

    private CurrencyRate() {}
}
