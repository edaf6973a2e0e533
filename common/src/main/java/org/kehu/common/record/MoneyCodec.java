package org.kehu.common.record;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Money in three columns: amount, currency, amount in base currency. */
record MoneyCodec() implements ValueCodec<Money> {

    @Override
    public List<Column> columns(Field<Money> field) {
        return List.of(
                Column.of(field.column(), ColumnType.DECIMAL),
                new Column(field.column() + "_currency", ColumnType.TEXT, 3),
                Column.of(field.column() + "_base", ColumnType.DECIMAL));
    }

    @Override
    public @Nullable Object[] cells(Money value) {
        return new Object[] {value.amount(), value.currency(), value.base()};
    }

    @Override
    public @Nullable Money value(@Nullable Object[] cells, int at) {
        BigDecimal amount = (BigDecimal) cells[at];
        String currency = (String) cells[at + 1];
        return amount == null || currency == null ? null : new Money(amount, currency, (BigDecimal) cells[at + 2]);
    }

    @Override
    public JsonNode json(Money value) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("amount", value.amount().toPlainString());
        node.put("currency", value.currency());
        BigDecimal base = value.base();
        if (base != null) {
            node.put("base", base.toPlainString());
        }
        return node;
    }

    @Override
    public Money value(JsonNode node) {
        if (!node.isObject()) {
            throw new BadValue("bad_money", JsonValues.shown(node));
        }
        String currency = JsonValues.text(node.path("currency"));
        BigDecimal amount = NumberCodec.decimal(node.path("amount"));
        return node.hasNonNull("base")
                ? new Money(amount, currency, NumberCodec.decimal(node.get("base")))
                : Money.of(amount, currency);
    }

    @Override
    public void check(Field<Money> field, Money value) {
        NumberCodec.checkSize(value.amount());
        Bounds bounds = field.bounds();
        if (bounds != null) {
            bounds.check(value.amount());
        }
        BigDecimal base = value.base();
        if (base != null) {
            NumberCodec.checkSize(base);
        }
        if (!Money.isCurrency(value.currency())) {
            throw new BadValue("bad_currency", value.currency());
        }
    }

    @Override
    public String text(Money value) {
        return value.amount().toPlainString();
    }
}
