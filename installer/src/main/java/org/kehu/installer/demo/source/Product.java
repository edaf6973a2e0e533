package org.kehu.installer.demo.source;

import java.math.BigDecimal;

/** A scale model on sale: what it costs the company and its recommended price, in US dollars. */
public record Product(
        String code,
        String name,
        String line,
        String scale,
        String vendor,
        String description,
        int stock,
        BigDecimal cost,
        BigDecimal listPrice) {

    static Product of(ScriptRow row) {
        return new Product(
                row.text("PRODUCTCODE"),
                row.text("PRODUCTNAME"),
                row.text("PRODUCTLINE"),
                row.text("PRODUCTSCALE"),
                row.text("PRODUCTVENDOR"),
                row.text("PRODUCTDESCRIPTION"),
                row.whole("QUANTITYINSTOCK"),
                row.dollars("BUYPRICE"),
                row.dollars("MSRP"));
    }
}
