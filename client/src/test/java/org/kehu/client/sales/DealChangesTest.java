package org.kehu.client.sales;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.Money;
import org.kehu.common.record.SystemFields;
import org.kehu.common.sales.Opportunity;
import org.kehu.common.sales.Stage;

class DealChangesTest {
    private static final Instant THEN = Instant.parse("2026-03-02T16:00:00Z");
    private static final UUID FIRST = UUID.randomUUID();
    private static final UUID SECOND = UUID.randomUUID();

    private static CrmRecord deal(long amount) {
        return CrmRecord.blank(Opportunity.TYPE, UUID.randomUUID())
                .with(Opportunity.STAGE, FIRST)
                .with(Opportunity.STATUS, Stage.OPEN)
                .with(Opportunity.AMOUNT, Money.of(BigDecimal.valueOf(amount), "CNY"))
                .with(SystemFields.CREATED_AT, THEN.minusSeconds(60));
    }

    private static CrmRecord closed(CrmRecord deal, String status) {
        return deal.with(Opportunity.STATUS, status).with(Opportunity.STAGE, SECOND);
    }

    private static CrmRecord since(CrmRecord deal) {
        return deal.with(SystemFields.CREATED_AT, THEN.plusSeconds(60));
    }

    @Test
    void whatBecameOfEachDealIsToldOnce() {
        CrmRecord same = deal(1);
        CrmRecord moves = deal(2);
        CrmRecord wins = deal(3);
        CrmRecord loses = deal(4);
        CrmRecord goes = deal(5);
        CrmRecord moved = moves.with(Opportunity.STAGE, SECOND);
        CrmRecord won = closed(wins, Stage.WON);
        CrmRecord lost = closed(loses, Stage.LOST);
        CrmRecord made = since(deal(6));
        CrmRecord madeAndWon = since(closed(deal(7), Stage.WON));
        CrmRecord closedBefore = closed(deal(8), Stage.LOST);
        CrmRecord reopened = deal(9);
        List<DealChange> changes = DealChanges.between(
                List.of(same, moves, wins, loses, goes),
                List.of(same, moved, made, reopened, won, lost, madeAndWon, closedBefore),
                THEN);
        assertEquals(
                List.of(
                        new DealChange(DealKind.MOVED, moves, moved),
                        new DealChange(DealKind.WON, wins, won),
                        new DealChange(DealKind.LOST, loses, lost),
                        new DealChange(DealKind.GONE, goes, null),
                        new DealChange(DealKind.ADDED, null, made),
                        new DealChange(DealKind.ADDED, null, reopened),
                        new DealChange(DealKind.WON, null, madeAndWon)),
                changes);
    }

    @Test
    void anAmountChangesBesideAMove() {
        CrmRecord before = deal(100);
        CrmRecord after = before.with(Opportunity.STAGE, SECOND)
                .with(Opportunity.AMOUNT, Money.of(BigDecimal.valueOf(250), "CNY"));
        List<DealChange> changes = DealChanges.between(List.of(before), List.of(after), THEN);
        assertEquals(
                List.of(DealKind.MOVED, DealKind.AMOUNT),
                changes.stream().map(DealChange::kind).toList());
        assertEquals(BigDecimal.valueOf(250), changes.get(0).amount());
        assertEquals(BigDecimal.valueOf(150), changes.get(1).amount());
    }
}
