package org.kehu.common.command;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.Field;
import org.kehu.common.record.FieldKind;
import org.kehu.common.record.Money;
import org.kehu.common.record.Withheld;

/**
 * Fills in what nobody writes: amounts in base currency, fields derived from the same record, and
 * roll-ups of children into their parents.
 */
final class Derive implements DoorStep {

    @Override
    public void pass(Passage<?> passage) {
        for (CrmRecord record : passage.overlay().changed()) {
            UUID command = passage.overlay().changedBy(record.ref());
            passage.at(command);
            passage.overlay().put(own(passage, record), command);
        }
        for (CrmRecord record : passage.overlay().changed()) {
            passage.at(passage.overlay().changedBy(record.ref()));
            rollUp(passage, record);
        }
    }

    private static CrmRecord own(Passage<?> passage, CrmRecord record) {
        CrmRecord result = record;
        for (Field<?> field : record.type().fields()) {
            if (!record.withholds(field)) {
                result = field.kind() == FieldKind.MONEY ? inBase(passage, result, field) : result;
                result = derived(result, field);
            }
        }
        return result;
    }

    /** What derives from a withheld field is left to the server. */
    private static <V> CrmRecord derived(CrmRecord record, Field<V> field) {
        Function<CrmRecord, @Nullable V> from = field.derivation();
        if (from == null) {
            return record;
        }
        try {
            return record.with(field, from.apply(record));
        } catch (Withheld e) {
            return record;
        }
    }

    /** The base amount is never taken from a command; unchanged money keeps the rate of its day. */
    @SuppressWarnings("unchecked")
    private static CrmRecord inBase(Passage<?> passage, CrmRecord record, Field<?> field) {
        Field<Money> money = (Field<Money>) field;
        Money value = record.get(money);
        if (value == null) {
            return record;
        }
        CrmRecord before = passage.overlay().before(record.ref());
        Money stored = before == null || before.withholds(money) ? null : before.get(money);
        if (stored != null && value.equals(stored) && stored.base() != null) {
            return record.with(money, stored);
        }
        BigDecimal rate = passage.catalog().policy().rate(passage.configuration(), value.currency());
        Money plain = Money.of(value.amount(), value.currency());
        return record.with(
                money, rate == null ? plain : plain.withBase(value.amount().multiply(rate)));
    }

    private static void rollUp(Passage<?> passage, CrmRecord child) {
        Field<UUID> link = child.type().parent();
        UUID parentId = link == null ? null : child.get(link);
        if (parentId == null) {
            return;
        }
        for (RollUp<?> rollUp : passage.catalog().rollUps(child.type())) {
            CrmRecord parent = passage.overlay().find(rollUp.parent(), parentId);
            if (parent != null && !parent.isDeleted()) {
                List<CrmRecord> children = passage.overlay().children(child.type(), parentId).stream()
                        .filter(record -> !record.isDeleted())
                        .toList();
                CrmRecord summed = inBase(passage, rollUp, rollUp.applyTo(parent, children));
                if (!summed.equals(parent)) {
                    passage.overlay().put(summed, passage.at());
                }
            }
        }
    }

    private static CrmRecord inBase(Passage<?> passage, RollUp<?> rollUp, CrmRecord parent) {
        return rollUp.field().kind() == FieldKind.MONEY ? inBase(passage, parent, rollUp.field()) : parent;
    }
}
