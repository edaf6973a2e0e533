package org.kehu.common.sales;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.rule.RecordRule;
import org.kehu.common.rule.RuleFacts;
import org.kehu.common.rule.Violation;

/** A line has the currency of the other lines of its order. */
public final class OrderIsInOneCurrency implements RecordRule {

    @Override
    public String type() {
        return OrderLine.TYPE.name();
    }

    @Override
    public List<Violation> check(@Nullable CrmRecord before, CrmRecord after, RuleFacts facts) {
        String currency = after.require(OrderLine.PRICE).currency();
        return facts.children(OrderLine.TYPE, after.require(OrderLine.ORDER)).stream()
                .filter(line -> !line.isDeleted())
                .map(line -> line.require(OrderLine.PRICE).currency())
                .filter(other -> !other.equals(currency))
                .findFirst()
                .map(other -> List.of(Violation.of(OrderLine.PRICE, "one_currency", currency, other)))
                .orElse(List.of());
    }
}
