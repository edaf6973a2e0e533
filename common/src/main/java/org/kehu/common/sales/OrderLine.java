package org.kehu.common.sales;

import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.FactOf;
import org.kehu.common.record.Field;
import org.kehu.common.record.Money;
import org.kehu.common.record.RecordType;

/** One product of an order. */
public final class OrderLine {
    public static final Field<UUID> ORDER = Field.link("order", "order").required();
    public static final Field<BigDecimal> POSITION = Field.number("position");
    public static final Field<UUID> PRODUCT = Field.link("product", "product").required();
    public static final Field<BigDecimal> QUANTITY =
            Field.number("quantity").between("0.0001", "999999999").required();
    public static final Field<Money> PRICE = Field.money("price").notNegative().required();
    public static final Field<Money> AMOUNT = Field.money("amount").derived(OrderLine::amount);
    public static final RecordType TYPE = RecordType.of(
                    "orderLine", PRODUCT, ORDER, POSITION, PRODUCT, QUANTITY, PRICE, AMOUNT)
            .childOf(ORDER)
            .telling(new FactOf(AMOUNT, PRICE), new FactOf(AMOUNT, QUANTITY));

    private OrderLine() {}

    private static @Nullable Money amount(CrmRecord line) {
        Money price = line.get(PRICE);
        BigDecimal quantity = line.get(QUANTITY);
        if (price == null || quantity == null) {
            return null;
        }
        BigDecimal base = price.base();
        Money amount = price.times(quantity);
        return base == null ? amount : amount.withBase(base.multiply(quantity));
    }
}
