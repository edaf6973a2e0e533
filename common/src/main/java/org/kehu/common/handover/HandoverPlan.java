package org.kehu.common.handover;

import java.util.List;
import java.util.UUID;

/**
 * Who hands over to whom.
 *
 * @param receiver gets what no rule gives to somebody else
 * @param rules the first that means a record says who gets it
 * @param bar whether the leaver reads and writes nothing from now on
 */
public record HandoverPlan(UUID leaver, UUID receiver, List<HandoverRule> rules, String reason, boolean bar) {
    public HandoverPlan {
        rules = List.copyOf(rules);
    }
}
