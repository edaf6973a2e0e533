package org.kehu.common.sales;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.kehu.common.ledger.Company.ADMIN;
import static org.kehu.common.ledger.Company.ANNA;
import static org.kehu.common.ledger.Company.create;

import java.math.BigDecimal;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.kehu.common.command.DeleteRecord;
import org.kehu.common.command.EditRecord;
import org.kehu.common.command.FieldChanges;
import org.kehu.common.command.FieldValues;
import org.kehu.common.command.RestoreRecord;
import org.kehu.common.ledger.Company;
import org.kehu.common.organisation.CurrencyRate;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.Ids;
import org.kehu.common.record.Money;
import org.kehu.common.record.RecordRef;

class OrderTotalsTest {
    private static final UUID ORDER = Ids.named("order");
    private static final UUID FIRST = Ids.named("first");
    private static final UUID SECOND = Ids.named("second");
    private final Company company = new Company();
    private final UUID hubcap = company.product("Hubcap");

    OrderTotalsTest() {
        UUID acme = company.customer(ANNA, "Acme");
        company.ledger.must(
                ADMIN,
                create("order", company.order(acme)),
                create("first", company.line(ORDER, hubcap, "3", Money.of("10.5", "CNY"))),
                create("second", company.line(ORDER, hubcap, "2", Money.of("4", "CNY"))));
    }

    private void assertTotal(String total, long lines) {
        CrmRecord order = company.get(Order.TYPE, ORDER);
        assertEquals(Money.of(total, "CNY"), order.get(Order.TOTAL));
        assertEquals(new BigDecimal(total), order.require(Order.TOTAL).base());
        assertEquals(lines, order.get(Order.LINES));
    }

    @Test
    void anOrderIsTheSumOfItsLines() {
        assertTotal("39.5", 2);
        assertEquals("O-100001", company.get(Order.TYPE, ORDER).get(Order.NUMBER));
        assertEquals(1, company.get(Order.TYPE, ORDER).revision());
    }

    @Test
    void aChangedLineChangesTheTotal() {
        CrmRecord line = company.get(OrderLine.TYPE, FIRST);
        company.ledger.must(
                ADMIN, new EditRecord(FieldChanges.of(line).with(line, OrderLine.QUANTITY, BigDecimal.ONE), 1));
        assertTotal("18.5", 2);
        assertEquals(2, company.get(Order.TYPE, ORDER).revision());
    }

    @Test
    void aDeletedLineNoLongerCounts() {
        company.ledger.must(ADMIN, new DeleteRecord(new RecordRef("orderLine", SECOND), 1));
        assertTotal("31.5", 1);
        company.ledger.must(ADMIN, new DeleteRecord(new RecordRef("orderLine", FIRST), 1));
        assertNull(company.get(Order.TYPE, ORDER).get(Order.TOTAL));
    }

    @Test
    void aDeletedOrderKeepsItsTotal() {
        company.ledger.must(ADMIN, new DeleteRecord(new RecordRef("order", ORDER), 1));
        assertTotal("39.5", 2);
        company.ledger.must(ADMIN, new RestoreRecord(new RecordRef("order", ORDER)));
        assertTotal("39.5", 2);
    }

    @Test
    void anOrderIsInOneCurrency() {
        company.make(
                ADMIN,
                "EUR",
                FieldValues.of(CurrencyRate.TYPE)
                        .with(CurrencyRate.CURRENCY, "EUR")
                        .with(CurrencyRate.RATE, new BigDecimal("7.8")));
        assertEquals(
                "one_currency orderLine.price [EUR, CNY]",
                company.refused(ADMIN, create("third", company.line(ORDER, hubcap, "1", Money.of("1", "EUR")))));
    }
}
