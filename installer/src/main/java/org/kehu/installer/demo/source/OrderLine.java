package org.kehu.installer.demo.source;

import java.math.BigDecimal;

/** One product of an order at the price that was agreed for it. */
public record OrderLine(int order, int position, String product, int quantity, BigDecimal price) {

    static OrderLine of(ScriptRow row) {
        return new OrderLine(
                row.whole("ORDERNUMBER"),
                row.whole("ORDERLINENUMBER"),
                row.text("PRODUCTCODE"),
                row.whole("QUANTITYORDERED"),
                row.dollars("PRICEEACH"));
    }

    public BigDecimal amount() {
        return price.multiply(BigDecimal.valueOf(quantity));
    }
}
