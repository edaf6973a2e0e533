package org.kehu.common.customer;

import java.util.UUID;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.Field;
import org.kehu.common.record.RecordType;
import org.kehu.common.record.ScopeFields;

/**
 * Customers that somebody put together: one by one, or by a rule. It is its owner's, unless it is shared with a team, and gives
 * no right to any customer: whoever reads it sees those in it that he may see.
 */
public final class CustomerGroup {
    public static final String MANUAL = "MANUAL";
    public static final String BY_RULE = "BY_RULE";

    public static final Field<String> NAME = Field.text("name").limit(60).required();
    /** Stays what it was when the group was made. */
    public static final Field<String> KIND =
            Field.choice("kind", MANUAL, BY_RULE).initially(MANUAL).required();
    /** Which customers are in it, as {@code KeptFilters} writes it; none of a manual one. */
    public static final Field<String> RULE = Field.longText("rule");

    public static final Field<String> NOTE = Field.text("note").limit(200);
    public static final Field<UUID> OWNER = Field.link("owner", "user").verbOnly();
    public static final Field<UUID> TEAM = Field.link("team", "team");
    public static final RecordType TYPE = RecordType.of("customerGroup", NAME, NAME, KIND, RULE, NOTE, OWNER, TEAM)
            .scopedBy(new ScopeFields(OWNER, null, TEAM, null, null));

    private CustomerGroup() {}

    /** Whether nobody may give a group another value of the field: its kind stays, and one by hand has no rule. */
    public static boolean isFixed(CrmRecord record, Field<?> field) {
        return record.type() == TYPE
                && (field == KIND || field == RULE && !record.withholds(KIND) && MANUAL.equals(record.get(KIND)));
    }
}
