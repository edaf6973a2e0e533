package org.kehu.common.record;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Decimal numbers of at most 15 digits before and 4 after the point; strings in JSON, so that no reader rounds them. */
record NumberCodec(int decimals) implements ValueCodec<BigDecimal> {
    static final NumberCodec USUAL = new NumberCodec(Money.SCALE);
    /** As fine as rates between a large and a small currency need. */
    static final NumberCodec FINE = new NumberCodec(10);

    static final BigDecimal LARGEST = new BigDecimal("999999999999999");

    @Override
    public List<Column> columns(Field<BigDecimal> field) {
        int size = decimals == Money.SCALE ? 0 : decimals;
        return List.of(new Column(field.column(), ColumnType.DECIMAL, size));
    }

    @Override
    public @Nullable Object[] cells(BigDecimal value) {
        return new Object[] {value};
    }

    @Override
    public @Nullable BigDecimal value(@Nullable Object[] cells, int at) {
        BigDecimal cell = (BigDecimal) cells[at];
        return cell == null ? null : normal(cell);
    }

    @Override
    public JsonNode json(BigDecimal value) {
        return TextNode.valueOf(value.toPlainString());
    }

    @Override
    public BigDecimal value(JsonNode node) {
        return decimal(node);
    }

    @Override
    public void check(Field<BigDecimal> field, BigDecimal value) {
        checkSize(value);
        Bounds bounds = field.bounds();
        if (bounds != null) {
            bounds.check(value);
        }
    }

    @Override
    public BigDecimal normal(BigDecimal value) {
        return Money.normal(value, decimals);
    }

    @Override
    public String text(BigDecimal value) {
        return value.toPlainString();
    }

    static void checkSize(BigDecimal value) {
        if (value.abs().compareTo(LARGEST) > 0) {
            throw new BadValue("too_large", value.toString(), LARGEST.toPlainString());
        }
    }

    /** Takes a JSON number or a string; refuses absurd exponents before they are expanded. */
    static BigDecimal decimal(JsonNode node) {
        BigDecimal value = node.isNumber()
                ? node.decimalValue()
                : JsonValues.parsed(node, "bad_number", text -> new BigDecimal(text.strip()));
        if (value.precision() > 40 || Math.abs(value.scale()) > 40) {
            throw new BadValue("bad_number", JsonValues.shown(node));
        }
        return value;
    }
}
