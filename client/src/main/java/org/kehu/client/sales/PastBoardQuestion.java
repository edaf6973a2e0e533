package org.kehu.client.sales;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kehu.client.desk.RecordDesk;
import org.kehu.client.records.PastRecords;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.sales.Opportunity;

/**
 * Asks for the board of a day that is past, and what became of its deals until another; to be answered off the FX thread.
 *
 * @param when the end of the day
 * @param until null for now
 */
record PastBoardQuestion(
        RecordDesk desk,
        UUID pipeline,
        @Nullable UUID owner,
        LocalDate day,
        Instant when,
        @Nullable Instant until) {

    PastBoardAnswer answer() {
        BoardQuestion first = question(when);
        BoardQuestion second = until == null ? question(desk) : question(until);
        List<CrmRecord> before = first.openDeals();
        List<CrmRecord> open = second.openDeals();
        List<CrmRecord> closed = second.all(second.closedAndTouched(when));
        BoardAnswer then = first.answer(before);
        if (isCut(before) || isCut(open) || isCut(closed)) {
            return new PastBoardAnswer(then, List.of(), Map.of(), true);
        }
        List<CrmRecord> all = new ArrayList<>(open);
        all.addAll(closed);
        return new PastBoardAnswer(then, DealChanges.between(before, all, when), figures(open), false);
    }

    private static boolean isCut(List<CrmRecord> found) {
        return found.size() >= BoardQuestion.MOST_DEALS;
    }

    private BoardQuestion question(Instant time) {
        return question(desk.over(new PastRecords(desk.records(), desk.elsewhere(), time)));
    }

    private BoardQuestion question(RecordDesk at) {
        return new BoardQuestion(at, pipeline, owner, ClosePeriod.ANY, day, false);
    }

    private static Map<UUID, StageFigures> figures(List<CrmRecord> open) {
        Map<UUID, StageFigures> figures = new HashMap<>();
        for (CrmRecord deal : open) {
            UUID stage = DealChange.value(deal, Opportunity.STAGE);
            if (stage != null) {
                StageFigures one = new StageFigures(1, DealChange.amount(deal), BigDecimal.ZERO);
                figures.merge(stage, one, StageFigures::plus);
            }
        }
        return figures;
    }
}
