package org.kehu.common.organisation;

import java.time.Instant;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kehu.common.command.Facts;
import org.kehu.common.query.Filter;
import org.kehu.common.query.Page;
import org.kehu.common.query.RecordQuery;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.SystemFields;

/** When what a person may do was last changed by his roles: a role of his was taken away or changed, or he may only read since. */
final class RightsChange {
    private RightsChange() {}

    /** As well as it is known; now, if it is not. */
    static Instant last(Facts facts) {
        Filter his = Filter.eq(RoleAssignment.USER, facts.actor().user());
        Stream<@Nullable Instant> taken =
                facts
                        .held(RecordQuery.of(RoleAssignment.TYPE)
                                .where(his)
                                .inBin()
                                .limit(Page.MOST))
                        .stream()
                        .map(one -> one.get(SystemFields.DELETED_AT));
        Stream<@Nullable Instant> changed = facts.configuration(RoleAssignment.TYPE).stream()
                .filter(one -> one.belongsTo(facts.actor().user()))
                .map(one -> changed(facts.findWithBin(Role.TYPE, one.require(RoleAssignment.ROLE))));
        CrmRecord person = facts.findWithBin(User.TYPE, facts.actor().user());
        boolean barred = person != null && person.is(User.READ_ONLY);
        return Stream.of(taken, changed, Stream.of(barred ? changed(person) : null))
                .flatMap(all -> all)
                .filter(Objects::nonNull)
                .max(Instant::compareTo)
                .orElse(facts.now());
    }

    private static @Nullable Instant changed(@Nullable CrmRecord record) {
        return record == null ? null : record.get(SystemFields.MODIFIED_AT);
    }
}
