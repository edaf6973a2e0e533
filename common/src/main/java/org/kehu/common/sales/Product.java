package org.kehu.common.sales;

import org.kehu.common.record.Field;
import org.kehu.common.record.Money;
import org.kehu.common.record.RecordType;

/** Something that is sold. */
public final class Product {
    public static final Field<String> CODE =
            Field.text("code").limit(40).required().searchable();
    public static final Field<String> NAME = Field.text("name").required().searchable();
    public static final Field<String> CATEGORY = Field.text("category").limit(80);
    public static final Field<String> VENDOR = Field.text("vendor").limit(120);
    public static final Field<String> UNIT = Field.text("unit").limit(20);
    public static final Field<Money> PRICE = Field.money("price").notNegative();
    public static final Field<Money> COST = Field.money("cost").notNegative();
    public static final Field<Long> STOCK = Field.counter("stock");
    public static final Field<String> STATE =
            Field.choice("state", "ON_SALE", "OFF_SALE").required().initially("ON_SALE");
    public static final Field<String> DESCRIPTION = Field.longText("description");
    public static final RecordType TYPE =
            RecordType.of("product", NAME, CODE, NAME, CATEGORY, VENDOR, UNIT, PRICE, COST, STOCK, STATE, DESCRIPTION);

    private Product() {}
}
