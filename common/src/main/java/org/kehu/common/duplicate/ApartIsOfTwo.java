package org.kehu.common.duplicate;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.RecordType;
import org.kehu.common.rule.RecordRule;
import org.kehu.common.rule.RuleFacts;
import org.kehu.common.rule.Violation;

/**
 * What tells two records apart names another one than that it belongs to. Looked at when it is said: a merge may lead one of
 * the two into the other later.
 */
public final class ApartIsOfTwo implements RecordRule {
    private final RecordType apart;

    public ApartIsOfTwo(RecordType apart) {
        this.apart = apart;
    }

    @Override
    public String type() {
        return apart.name();
    }

    @Override
    public List<Violation> check(@Nullable CrmRecord before, CrmRecord after, RuleFacts facts) {
        String said = after.require(Apart.OTHER);
        if (before != null && said.equals(before.get(Apart.OTHER))) {
            return List.of();
        }
        UUID other = Apart.other(after);
        if (other == null) {
            return List.of(Violation.of(Apart.OTHER, "bad_id", said));
        }
        boolean itself = other.equals(after.require(Apart.link(apart)));
        return itself ? List.of(Violation.of(Apart.OTHER, "apart_from_carrier")) : List.of();
    }
}
