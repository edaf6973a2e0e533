package org.kehu.common.record;

import java.util.List;

/**
 * A value that a rule gives until somebody sets another. What the rule gave is not carried to where nobody set it: there it
 * would hold against the rule as if somebody had.
 *
 * @param rule what the rule says
 * @param source derived: who gave the value
 * @param byRule the source of a value that the rule gave
 * @param own what else is set with a value in place of the rule's
 */
public record Ruled(Field<String> value, Field<String> rule, Field<String> source, String byRule, List<Field<?>> own) {
    public Ruled {
        own = List.copyOf(own);
    }

    public boolean isByRule(CrmRecord record) {
        return !record.withholds(source) && byRule.equals(record.get(source));
    }

    /** Whether the value was the rule's before the patch, and somebody's after it. */
    public boolean isOverruledBy(RecordPatch patch) {
        return patch.changes().get(source.name()) instanceof Change.Set set && byRule.equals(set.before());
    }

    /** As the rule has it now. */
    public CrmRecord release(CrmRecord record) {
        if (record.withholds(rule)) {
            return record;
        }
        CrmRecord result = record.with(value, record.get(rule));
        for (Field<?> field : own) {
            result = result.with(field, null);
        }
        return result;
    }
}
