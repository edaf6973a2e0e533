package org.kehu.common.organisation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.kehu.common.ledger.Company.ADMIN;
import static org.kehu.common.ledger.Company.ANNA;

import java.math.BigDecimal;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.kehu.common.command.FieldValues;
import org.kehu.common.customer.Customer;
import org.kehu.common.ledger.Company;
import org.kehu.common.record.Money;
import org.kehu.common.record.RecordDdl;

class CurrencyRateTest {
    private static final BigDecimal DONG = new BigDecimal("0.0002758321");
    private final Company company = new Company();

    @Test
    void theRateOfASmallCurrencyIsKeptWithAllItsDecimals() {
        UUID rate = company.make(
                ADMIN,
                "VND",
                FieldValues.of(CurrencyRate.TYPE)
                        .with(CurrencyRate.CURRENCY, "VND")
                        .with(CurrencyRate.RATE, DONG));
        assertEquals(DONG, company.value(CurrencyRate.TYPE, rate, CurrencyRate.RATE));
        UUID customer = company.make(
                ANNA,
                "Saigon Wheels",
                FieldValues.of(Customer.TYPE)
                        .with(Customer.NAME, "Saigon Wheels")
                        .with(Customer.CREDIT_LIMIT, Money.of("100000000", "VND")));
        assertEquals(
                new BigDecimal("27583.21"),
                company.value(Customer.TYPE, customer, Customer.CREDIT_LIMIT).base());
    }

    @Test
    void itsColumnHasTenDecimals() {
        assertEquals(
                "rate numeric(25, 10)",
                RecordDdl.definition(CurrencyRate.RATE.columns().get(0)));
    }

    @Test
    void anAmountThatCannotBeCountedInTheBaseCurrencyIsRefused() {
        FieldValues values = FieldValues.of(Customer.TYPE)
                .with(Customer.NAME, "Euro+ Shopping Channel")
                .with(Customer.CREDIT_LIMIT, Money.of("1", "EUR"));
        assertEquals("no_rate customer.creditLimit [EUR]", company.refused(ANNA, Company.create("euro", values)));
    }

    @Test
    void anAmountIsNotNegative() {
        FieldValues values = FieldValues.of(Customer.TYPE)
                .with(Customer.NAME, "Debtor")
                .with(Customer.CREDIT_LIMIT, Money.of("-1", "CNY"));
        assertEquals(
                "out_of_bounds customer.creditLimit [-1, 0, 999999999999999]",
                company.refused(ANNA, Company.create("debtor", values)));
    }
}
