package org.kehu.client.sales;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;

/**
 * The board of a day that is past, and what became of it.
 *
 * @param after what the open deals of each stage come to at the second time
 * @param cut whether there are too many deals to compare them; then there are no changes and nothing after
 */
record PastBoardAnswer(BoardAnswer then, List<DealChange> changes, Map<UUID, StageFigures> after, boolean cut) {
    StageFigures after(UUID stage) {
        return after.getOrDefault(stage, StageFigures.NONE);
    }

    List<DealChange> only(Predicate<DealChange> which) {
        return changes.stream().filter(which).toList();
    }
}
