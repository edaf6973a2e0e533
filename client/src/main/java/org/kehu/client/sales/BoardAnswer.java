package org.kehu.client.sales;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What the board shows, read at one moment.
 *
 * @param complete whether these are all its deals, and not only those that stand first
 */
record BoardAnswer(
        Map<UUID, List<BoardDeal>> deals,
        Map<UUID, StageFigures> figures,
        BigDecimal wonThisQuarter,
        boolean complete) {
    List<BoardDeal> deals(UUID stage) {
        return deals.getOrDefault(stage, List.of());
    }

    StageFigures figures(UUID stage) {
        return figures.getOrDefault(stage, StageFigures.NONE);
    }
}
