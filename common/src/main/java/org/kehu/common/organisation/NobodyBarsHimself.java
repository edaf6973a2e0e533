package org.kehu.common.organisation;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kehu.common.command.Quoted;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.SystemFields;
import org.kehu.common.rule.RecordRule;
import org.kehu.common.rule.RuleFacts;
import org.kehu.common.rule.Violation;

/** Nobody takes the right to write, or to sign in, from himself: the last administrator could not give it back. */
public final class NobodyBarsHimself implements RecordRule {

    @Override
    public String type() {
        return User.TYPE.name();
    }

    @Override
    public List<Violation> check(@Nullable CrmRecord before, CrmRecord after, RuleFacts facts) {
        if (before == null || !after.id().equals(after.get(SystemFields.MODIFIED_BY))) {
            return List.of();
        }
        List<Violation> violations = new ArrayList<>();
        if (after.is(User.READ_ONLY) && !before.is(User.READ_ONLY)) {
            violations.add(Violation.of(User.READ_ONLY, "bars_oneself", Quoted.title(after)));
        }
        if (before.is(User.ACTIVE) && !after.is(User.ACTIVE)) {
            violations.add(Violation.of(User.ACTIVE, "deactivates_oneself", Quoted.title(after)));
        }
        return violations;
    }
}
