package org.kehu.installer.demo.source;

import java.math.BigDecimal;
import java.time.LocalDate;

/** A cheque from a customer; the source does not say for which order. */
public record Payment(int customer, String cheque, LocalDate paid, BigDecimal amount) {

    static Payment of(ScriptRow row) {
        return new Payment(
                row.whole("CUSTOMERNUMBER"), row.text("CHECKNUMBER"), row.day("PAYMENTDATE"), row.dollars("AMOUNT"));
    }
}
