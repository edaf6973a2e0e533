package org.kehu.common.rule;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kehu.common.record.CrmRecord;

/** A fact that must hold of every record of a type, whichever command changed it. Its class name states the fact. */
public interface RecordRule {

    /** Name of the record type that it checks. */
    String type();

    /**
     * What {@code after} breaks, empty if nothing.
     *
     * @param before the record as it was, null for a new one
     * @throws RuntimeException of the door's kind if a fact is unknown: the rule is then left to the server
     */
    List<Violation> check(@Nullable CrmRecord before, CrmRecord after, RuleFacts facts);
}
