package org.kehu.common.command;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kehu.common.record.BadValue;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.Field;
import org.kehu.common.record.Money;
import org.kehu.common.record.Trait;
import org.kehu.common.record.Withheld;
import org.kehu.common.rule.RecordRule;
import org.kehu.common.rule.Violation;

/** Checks every record that the unit leaves: that it may change at all, each value, the required fields, the links, then the rules of its type. */
final class CheckRules implements DoorStep {

    @Override
    public void pass(Passage<?> passage) {
        for (CrmRecord record : passage.overlay().changed()) {
            passage.at(passage.overlay().changedBy(record.ref()));
            CrmRecord before = passage.overlay().before(record.ref());
            if (before != null && record.type().isLasting()) {
                throw new Refusal("record_stays", record.type().name(), Quoted.title(before));
            }
            if (!record.isDeleted()) {
                checkFields(passage, before, record);
                checkRules(passage, before, record);
            }
        }
    }

    private static void checkFields(Passage<?> passage, @Nullable CrmRecord before, CrmRecord record) {
        for (Field<?> field : record.type().fields()) {
            if (!record.withholds(field)) {
                checkField(passage, before, record, field);
            }
        }
    }

    private static <V> void checkField(
            Passage<?> passage, @Nullable CrmRecord before, CrmRecord record, Field<V> field) {
        V value = record.get(field);
        if (value == null) {
            if (field.is(Trait.REQUIRED)) {
                throw new Refusal(Reason.of(record.type(), field, "required"));
            }
            return;
        }
        if (before != null && value.equals(before.get(field))) {
            return;
        }
        try {
            field.check(value);
        } catch (BadValue e) {
            throw new Refusal(Reason.of(record.type(), field.name(), e));
        }
        if (value instanceof Money money && money.base() == null) {
            throw new Refusal(Reason.of(record.type(), field, "no_rate", money.currency()));
        }
        if (field.target() != null) {
            Links.check(passage, record, field, value);
        }
    }

    private static Reason reason(CrmRecord record, Violation violation) {
        return new Reason(violation.code(), record.type().name(), violation.field(), violation.arguments());
    }

    /** A rule that meets an unknown fact is left to the server. */
    private static void checkRules(Passage<?> passage, @Nullable CrmRecord before, CrmRecord record) {
        for (RecordRule rule : passage.catalog().rules(record.type())) {
            try {
                List<Violation> violations = rule.check(before, record, new UnitFacts(passage, passage.call()));
                if (!violations.isEmpty()) {
                    throw new Refusal(reason(record, violations.get(0)));
                }
            } catch (UnknownFact | Withheld e) {
                if (passage.holdsEverything()) {
                    throw e;
                }
            }
        }
    }
}
