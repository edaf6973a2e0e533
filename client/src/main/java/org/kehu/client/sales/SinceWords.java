package org.kehu.client.sales;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.UUID;
import org.kehu.client.desk.RecordDesk;
import org.kehu.common.label.Formats;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.sales.Opportunity;
import org.kehu.common.sales.Stage;

/** What became of a deal, in words. */
record SinceWords(RecordDesk desk) {

    String of(DealChange change) {
        CrmRecord before = change.before();
        CrmRecord after = change.after();
        String sum = money(change.kind() == DealKind.AMOUNT ? DealChange.amount(after) : change.amount());
        return switch (change.kind()) {
            case AMOUNT -> desk.texts().text("board.since.from.to", money(DealChange.amount(before)), sum);
            case MOVED, WON, LOST ->
                before == null || after == null
                        ? desk.texts().text("board.since.in", stageName(change.deal()), sum)
                        : desk.texts().text("board.since.moved.row", stageName(before), stageName(after), sum);
            case ADDED, GONE -> desk.texts().text("board.since.in", stageName(change.deal()), sum);
        };
    }

    private String stageName(CrmRecord deal) {
        UUID stage = DealChange.value(deal, Opportunity.STAGE);
        return desk.records().configuration().all(Stage.TYPE).stream()
                .filter(one -> one.id().equals(stage))
                .map(CrmRecord::title)
                .findFirst()
                .orElse(Formats.NOTHING);
    }

    String money(BigDecimal amount) {
        return desk.texts().formats().money(amount.setScale(0, RoundingMode.HALF_UP), desk.baseCurrency());
    }
}
