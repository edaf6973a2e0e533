package org.kehu.installer.simulation;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.kehu.common.Kehu;
import org.kehu.common.command.LogRow;
import org.kehu.common.customer.Customer;
import org.kehu.common.record.Change;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.Money;
import org.kehu.common.record.Numbering;
import org.kehu.common.record.RecordPatch;
import org.kehu.common.record.RecordRef;
import org.kehu.common.record.SystemFields;
import org.kehu.common.sales.Opportunity;
import org.kehu.common.sales.Order;
import org.kehu.common.sales.OrderLine;
import org.kehu.common.sales.Product;
import org.kehu.common.sales.Stage;
import org.kehu.common.service.TicketMessage;

/** What the server's records and its log must be like. */
final class ServerPromises {
    private final Evidence evidence;
    private final Findings findings;

    ServerPromises(Evidence evidence, Findings findings) {
        this.evidence = evidence;
        this.findings = findings;
    }

    void judge() {
        theLogHasNoGaps();
        theLogIsTheWholeStory();
        numbersAreUnique();
        ordersAreTheSumOfTheirLines();
        dealsAreOnAStageOfTheirPipeline();
        countersAreTheSumOfWhatWasAdded();
        noChildIsWithoutItsParent();
        evidence.stories().forEach(this::nothingIsResurrected);
        evidence.stories().forEach(this::closedDealsStay);
        timesAreWithinBounds();
    }

    private void theLogHasNoGaps() {
        List<LogRow> log = evidence.log();
        for (int i = 0; i < log.size(); i++) {
            int place = i + 1;
            long seq = log.get(i).seq();
            findings.check(
                    Promise.THE_CURSOR_NEVER_SKIPS,
                    seq == place,
                    () -> "row %d of the log has number %d".formatted(place, seq));
        }
        long counter =
                evidence.server().memory.<Long>transact(tx -> tx.counter().seq());
        findings.check(
                Promise.THE_CURSOR_NEVER_SKIPS,
                counter == log.size(),
                () -> "the counter is at %d, the log has %d rows".formatted(counter, log.size()));
    }

    /** Every change that was logged is in the record, and no other. */
    private void theLogIsTheWholeStory() {
        Map<RecordRef, CrmRecord> told = new TreeMap<>();
        for (LogRow row : evidence.log()) {
            RecordRef ref = row.record();
            CrmRecord before = told.getOrDefault(ref, CrmRecord.blank(Kehu.SCHEMA.type(ref.type()), ref.id()));
            told.put(ref, row.patch().applyTo(before).atRevision(row.revision()));
        }
        findings.check(
                Promise.THE_LOG_IS_THE_WHOLE_STORY,
                evidence.records().equals(told),
                () -> "the log tells another story: " + Evidence.difference(told, evidence.records()));
    }

    private void numbersAreUnique() {
        Set<UUID> ids = new HashSet<>();
        Set<String> numbers = new HashSet<>();
        for (CrmRecord record : evidence.records().values()) {
            findings.check(
                    Promise.NUMBERS_ARE_UNIQUE, ids.add(record.id()), () -> "two records have the id " + record.id());
            Numbering numbering = record.type().numbering();
            if (numbering != null) {
                String number = record.get(numbering.number());
                boolean fresh = number != null && numbers.add(record.type() + number);
                findings.check(Promise.NUMBERS_ARE_UNIQUE, fresh, () -> "number given twice: " + number);
            }
        }
    }

    private void ordersAreTheSumOfTheirLines() {
        List<CrmRecord> lines = evidence.all(OrderLine.TYPE);
        lines.forEach(line -> findings.check(
                Promise.MONEY_IS_CONSERVED,
                cost(line).equals(line.require(OrderLine.AMOUNT)),
                () -> line + " should cost " + cost(line)));
        for (CrmRecord order : evidence.all(Order.TYPE)) {
            if (!order.isDeleted()) {
                judge(
                        order,
                        lines.stream()
                                .filter(line -> !line.isDeleted() && line.belongsTo(order.id()))
                                .toList());
            }
        }
    }

    private static Money cost(CrmRecord line) {
        Money price = line.require(OrderLine.PRICE);
        return Money.of(
                price.amount().multiply(line.require(OrderLine.QUANTITY)).toPlainString(), price.currency());
    }

    private void judge(CrmRecord order, List<CrmRecord> lines) {
        Money sum = lines.stream()
                .map(line -> line.require(OrderLine.AMOUNT))
                .reduce(Money::plus)
                .orElse(null);
        findings.check(
                Promise.ORDERS_ARE_THE_SUM_OF_THEIR_LINES,
                Objects.equals(sum, order.get(Order.TOTAL)),
                () -> "the lines of %s sum to %s".formatted(order, sum));
        findings.check(
                Promise.ORDERS_ARE_THE_SUM_OF_THEIR_LINES,
                Long.valueOf(lines.size()).equals(order.get(Order.LINES)),
                () -> "lines are miscounted in " + order);
    }

    private void dealsAreOnAStageOfTheirPipeline() {
        for (CrmRecord deal : evidence.all(Opportunity.TYPE)) {
            CrmRecord stage = evidence.find(Stage.TYPE, deal.require(Opportunity.STAGE));
            findings.check(
                    Promise.STAGE_PATHS_ARE_LEGAL,
                    stage != null && stage.belongsTo(deal.require(Opportunity.PIPELINE)),
                    () -> deal + " is on " + stage);
        }
    }

    private void closedDealsStay(List<LogRow> story) {
        if (!story.get(0).record().type().equals(Opportunity.TYPE.name())) {
            return;
        }
        Object status = null;
        for (LogRow row : story) {
            Object now = status;
            boolean moves = row.changes().containsKey(Opportunity.STAGE.name());
            boolean closes = row.changes().containsKey(Opportunity.STATUS.name());
            findings.check(
                    Promise.STAGE_PATHS_ARE_LEGAL,
                    !moves || closes || now == null || Stage.OPEN.equals(now),
                    () -> "a deal that is %s moved: %s".formatted(now, row));
            if (row.changes().get(Opportunity.STATUS.name()) instanceof Change.Set set) {
                status = set.after();
            }
        }
    }

    private void countersAreTheSumOfWhatWasAdded() {
        for (CrmRecord product : evidence.all(Product.TYPE)) {
            long sum = 0;
            for (LogRow row : evidence.story(product.ref())) {
                Change change = row.changes().get(Product.STOCK.name());
                findings.check(
                        Promise.COUNTERS_SUM_EXACTLY,
                        change == null || change instanceof Change.Add,
                        () -> "a counter is changed by " + change);
                sum += change instanceof Change.Add add ? add.delta() : 0;
            }
            long all = sum;
            Long stock = product.get(Product.STOCK);
            findings.check(
                    Promise.COUNTERS_SUM_EXACTLY,
                    all == (stock == null ? 0 : stock),
                    () -> "%d should be in stock of %s".formatted(all, product));
        }
    }

    private void noChildIsWithoutItsParent() {
        for (CrmRecord record : evidence.records().values()) {
            if (record.type().parent() != null) {
                CrmRecord parent = evidence.parent(record);
                boolean hangs = parent != null && (record.isDeleted() || !parent.isDeleted());
                findings.check(Promise.NO_ORPHANS, hangs, () -> record + " hangs on " + parent);
            }
        }
    }

    /** A record is made once, and leaves the bin only by a row that says so: a restore, or the undo of a deletion. */
    private void nothingIsResurrected(List<LogRow> story) {
        for (LogRow row : story) {
            boolean made = row.action() == RecordPatch.Action.CREATE;
            findings.check(Promise.NOTHING_IS_RESURRECTED, made == (row == story.get(0)), () -> "made anew by " + row);
            Change bin = row.changes().get(SystemFields.DELETED_AT.name());
            boolean back = bin instanceof Change.Set set && set.after() == null;
            findings.check(
                    Promise.NOTHING_IS_RESURRECTED,
                    !back || row.action() == RecordPatch.Action.RESTORE,
                    () -> "back from the bin: " + row);
        }
    }

    private void timesAreWithinBounds() {
        evidence.log()
                .forEach(row -> findings.check(
                        Promise.TIMES_ARE_WITHIN_BOUNDS,
                        !row.happenedAt().isAfter(row.at()) && !row.happenedAt().isBefore(Founded.AT),
                        () -> "from another time: " + row));
        for (CrmRecord record : evidence.records().values()) {
            Instant last = record.type() == Customer.TYPE
                    ? record.get(Customer.LAST_FOLLOWED_AT)
                    : record.type() == TicketMessage.TYPE ? record.get(TicketMessage.SENT_AT) : null;
            findings.check(
                    Promise.TIMES_ARE_WITHIN_BOUNDS,
                    last == null || !last.isAfter(evidence.server().now()),
                    () -> "happens in the future: " + record);
        }
    }
}
