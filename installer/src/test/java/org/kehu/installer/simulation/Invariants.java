package org.kehu.installer.simulation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.kehu.common.Kehu;
import org.kehu.common.access.Masked;
import org.kehu.common.access.RecordAccess;
import org.kehu.common.access.RecordAction;
import org.kehu.common.command.LogRow;
import org.kehu.common.command.Redirect;
import org.kehu.common.command.Verdict;
import org.kehu.common.record.Change;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.Field;
import org.kehu.common.record.Money;
import org.kehu.common.record.Numbering;
import org.kehu.common.record.RecordRef;
import org.kehu.common.sales.Opportunity;
import org.kehu.common.sales.Order;
import org.kehu.common.sales.OrderLine;
import org.kehu.common.sales.Stage;
import org.kehu.common.sync.ClientTx;
import org.kehu.common.sync.DeviceView;
import org.kehu.common.sync.TrayEntry;

/** What must hold once all is quiet, judged from outside: from the server's records and log, and what each device holds. */
final class Invariants {
    private final ServerNode server;
    private final List<Desk> desks;
    private final Map<RecordRef, CrmRecord> records = new TreeMap<>();
    private final List<LogRow> log;
    private final List<String> broken = new ArrayList<>();

    Invariants(ServerNode server, List<Desk> desks) {
        this.server = server;
        this.desks = desks;
        server.memory.records().forEach(record -> records.put(record.ref(), record));
        this.log = server.memory.log();
    }

    List<String> broken() {
        theLogHasNoGaps();
        idsAndNumbersAreUnique();
        ordersAreTheSumOfTheirLines();
        recordsAreWhatTheLogSays();
        dealsAreOnAStageOfTheirPipeline();
        broken.addAll(new Losers(log, server.memory::verdict).broken(records.values()));
        for (Desk desk : desks) {
            theBaseIsWhatTheUserMaySee(desk);
            nothingIsLeftToSay(desk);
            whatWasGivenOnARecordKeptItsOrder(desk);
            desk.given.forEach(given -> everythingGivenIsAccountedFor(desk, given));
        }
        return broken;
    }

    private void check(boolean holds, String otherwise) {
        if (!holds) {
            broken.add(otherwise);
        }
    }

    /** The first few records that differ. */
    static String difference(Map<RecordRef, CrmRecord> expected, Map<RecordRef, CrmRecord> found) {
        Set<RecordRef> refs = new java.util.TreeSet<>(expected.keySet());
        refs.addAll(found.keySet());
        return refs.stream()
                .filter(ref -> !Objects.equals(expected.get(ref), found.get(ref)))
                .limit(3)
                .map(ref -> "%s: should be %s, is %s".formatted(ref, expected.get(ref), found.get(ref)))
                .toList()
                .toString();
    }

    private void theLogHasNoGaps() {
        for (int i = 0; i < log.size(); i++) {
            check(
                    log.get(i).seq() == i + 1,
                    "row %d of the log has number %d"
                            .formatted(i + 1, log.get(i).seq()));
        }
        check(
                server.memory.<Long>transact(tx -> tx.counter().seq()) == log.size(),
                "the counter is not the log's length");
    }

    private void idsAndNumbersAreUnique() {
        Set<UUID> ids = new HashSet<>();
        Set<String> numbers = new HashSet<>();
        for (CrmRecord record : records.values()) {
            check(ids.add(record.id()), "two records have the id " + record.id());
            Numbering numbering = record.type().numbering();
            if (numbering != null) {
                String number = record.get(numbering.number());
                check(number != null && numbers.add(record.type() + number), "number given twice: " + number);
            }
        }
    }

    private void ordersAreTheSumOfTheirLines() {
        for (CrmRecord order : records.values()) {
            if (order.type() == Order.TYPE && !order.isDeleted()) {
                List<CrmRecord> lines = records.values().stream()
                        .filter(line -> line.type() == OrderLine.TYPE && line.belongsTo(order.id()))
                        .filter(line -> !line.isDeleted())
                        .toList();
                Money sum = lines.stream()
                        .map(line -> line.require(OrderLine.AMOUNT))
                        .reduce(Money::plus)
                        .orElse(null);
                check(Objects.equals(sum, order.get(Order.TOTAL)), "the lines of %s sum to %s".formatted(order, sum));
                check(Long.valueOf(lines.size()).equals(order.get(Order.LINES)), "lines are miscounted in " + order);
            }
        }
    }

    /** Every change that was logged is in the record, and no other. */
    private void recordsAreWhatTheLogSays() {
        Map<RecordRef, CrmRecord> told = new TreeMap<>();
        for (LogRow row : log) {
            RecordRef ref = row.record();
            CrmRecord before = told.getOrDefault(ref, CrmRecord.blank(Kehu.SCHEMA.type(ref.type()), ref.id()));
            told.put(ref, row.patch().applyTo(before).atRevision(row.revision()));
        }
        check(records.equals(told), "the log tells another story: " + difference(told, records));
    }

    private void dealsAreOnAStageOfTheirPipeline() {
        for (CrmRecord deal : records.values()) {
            if (deal.type() == Opportunity.TYPE) {
                CrmRecord stage = records.get(new RecordRef(Stage.TYPE.name(), deal.require(Opportunity.STAGE)));
                check(stage != null && stage.belongsTo(deal.require(Opportunity.PIPELINE)), deal + " is on " + stage);
            }
        }
    }

    /** A device's units touch a record in the order in which they were given. */
    private void whatWasGivenOnARecordKeptItsOrder(Desk desk) {
        Map<UUID, Integer> order = new HashMap<>();
        desk.given.forEach(given -> order.put(given.unit(), order.size()));
        Map<RecordRef, Integer> last = new HashMap<>();
        for (LogRow row : log) {
            Integer place = order.get(row.unit());
            if (place != null) {
                Integer before = last.put(row.record(), place);
                check(before == null || before <= place, "%s came before what was given first".formatted(row));
            }
        }
    }

    private void theBaseIsWhatTheUserMaySee(Desk desk) {
        RecordAccess access = Kehu.CATALOG.policy().accessOf(server.door().configuration(), desk.user);
        Map<RecordRef, CrmRecord> expected = new TreeMap<>();
        for (CrmRecord record : records.values()) {
            boolean held = record.type().isConfiguration()
                    || (!record.isDeleted() && access.may(RecordAction.READ, record.type(), root(record)));
            if (held) {
                expected.put(record.ref(), Masked.view(record, access));
            }
        }
        Map<RecordRef, CrmRecord> base = desk.store.transact(DeviceView::base);
        check(base.equals(expected), "%s holds %s".formatted(desk.name, difference(expected, base)));
    }

    private CrmRecord root(CrmRecord record) {
        Field<UUID> link = record.type().parent();
        UUID parent = link == null ? null : record.get(link);
        if (link == null || parent == null) {
            return record;
        }
        RecordRef ref = new RecordRef(Objects.requireNonNull(link.target()), parent);
        return root(Objects.requireNonNull(records.get(ref), () -> record + " is an orphan"));
    }

    private void nothingIsLeftToSay(Desk desk) {
        desk.store.transact(tx -> {
            check(tx.outbox().isEmpty(), "%s still waits for %s".formatted(desk.name, tx.outbox()));
            check(tx.bases().isEmpty(), "%s keeps base copies of %s".formatted(desk.name, tx.bases()));
            return true;
        });
    }

    /** Exactly one effect or verdict; and what was typed is in the log, in the tray, or was dealt with. */
    private void everythingGivenIsAccountedFor(Desk desk, Given given) {
        Verdict verdict = server.memory.verdict(given.unit());
        if (verdict == null) {
            check(false, "%s never heard of: %s".formatted(desk.name, given));
            return;
        }
        List<LogRow> rows =
                log.stream().filter(row -> row.unit().equals(given.unit())).toList();
        Set<RecordRef> refs = new HashSet<>();
        rows.forEach(row -> check(refs.add(row.record()), "took effect twice: " + given));
        if (verdict.reason() != null) {
            check(rows.isEmpty(), "was refused and took effect: " + given);
            List<TrayEntry> tray = desk.store.transact(ClientTx::tray);
            boolean visible = tray.stream().anyMatch(entry -> entry.unit().equals(given.unit()));
            check(visible || desk.dealtWith.contains(given.unit()), "%s lost %s".formatted(desk.name, given));
        } else {
            given.typed().forEach(typed -> check(isInLog(typed, verdict), "typed and gone: " + typed));
        }
    }

    /** A value that stood there already when it was typed has an older row. */
    private boolean isInLog(Given.Typed typed, Verdict verdict) {
        RecordRef led = Redirect.target(server.door().configuration(), typed.record());
        return log.stream()
                .filter(row -> row.seq() <= verdict.seq())
                .filter(row ->
                        row.record().equals(typed.record()) || row.record().equals(led))
                .map(row -> row.changes().get(typed.field()))
                .anyMatch(change -> change instanceof Change.Set set && same(set.after(), typed.value()));
    }

    private static boolean same(@org.jspecify.annotations.Nullable Object after, Object typed) {
        return after instanceof Money money && typed instanceof Money other
                ? money.amount().compareTo(other.amount()) == 0
                : typed.equals(after);
    }
}
