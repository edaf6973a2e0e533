package org.kehu.common.ledger;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.kehu.common.command.Contention;
import org.kehu.common.command.LogPlace;
import org.kehu.common.command.LogRow;
import org.kehu.common.command.OperationLog;
import org.kehu.common.command.ServerTx;
import org.kehu.common.command.Verdict;
import org.kehu.common.customer.Customer;
import org.kehu.common.organisation.Queue;
import org.kehu.common.query.Filter;
import org.kehu.common.query.RecordQuery;
import org.kehu.common.record.Change;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.RecordPatch;
import org.kehu.common.sales.Order;
import org.kehu.common.sales.OrderLine;

/** What the server's door and sync rely on in a store, whichever database keeps it. Each test has a store of its own. */
public abstract class TxStoreContract extends SyncReadsContract {
    private static LogRow row(long seq, UUID unit, CrmRecord record) {
        return new LogRow(
                seq,
                seq * 31,
                unit,
                unit,
                unit,
                record.ref(),
                record.revision(),
                RecordPatch.Action.UPDATE,
                Map.of(Customer.NAME.name(), Change.set("老", record.title())),
                record.ref(),
                Set.of("u:1"),
                Set.of("u:1", "d:2"),
                ACTOR,
                MemoryLedger.MORNING,
                MemoryLedger.MORNING.plusSeconds(5),
                null);
    }

    private static LogRow append(ServerTx tx, UUID unit, CrmRecord record) {
        ServerTx.Counter counter = tx.lockCounter();
        LogRow row = row(counter.seq() + 1, unit, record);
        tx.append(
                List.of(row), new ServerTx.Counter(row.seq(), counter.configurationSeq(), counter.configurationTag()));
        return row;
    }

    @Test
    void whatWasSavedIsFoundAgain() {
        CrmRecord customer = SampleRecords.customer("盛和");
        CrmRecord order = SampleRecords.order(customer, "one");
        save(customer, order, SampleRecords.line(order, 1), SampleRecords.line(order, 2));
        store().transact(tx -> {
            assertEquals(customer, tx.find(Customer.TYPE, customer.id()));
            assertNull(tx.find(Order.TYPE, customer.id()));
            assertEquals(
                    order.id(),
                    tx.parent(OrderLine.TYPE, SampleRecords.line(order, 2).id()));
            assertNull(tx.parent(OrderLine.TYPE, order.id()));
            return true;
        });
    }

    @Test
    void childrenComeInTheOrderOfTheirIds() {
        CrmRecord order = SampleRecords.order(SampleRecords.customer("盛和"), "one");
        CrmRecord other = SampleRecords.order(SampleRecords.customer("盛和"), "two");
        save(order, other, SampleRecords.line(order, 1), SampleRecords.line(order, 2), SampleRecords.line(other, 1));
        List<CrmRecord> expected = new ArrayList<>(List.of(SampleRecords.line(order, 1), SampleRecords.line(order, 2)));
        expected.sort(java.util.Comparator.comparing(line -> line.id().toString()));
        assertEquals(expected, store().transact(tx -> tx.children(OrderLine.TYPE, order.id())));
        Map<UUID, List<CrmRecord>> both =
                Map.of(order.id(), expected, other.id(), List.of(SampleRecords.line(other, 1)));
        List<UUID> asked = List.of(other.id(), unit(1), order.id());
        assertEquals(both, store().transact(tx -> tx.children(OrderLine.TYPE, asked)));
    }

    @Test
    void aTransactionSeesWhatItSavedAndARollbackForgetsIt() {
        CrmRecord customer = SampleRecords.customer("盛和");
        assertThrows(
                IllegalStateException.class,
                () -> store().transact(tx -> {
                    tx.save(null, customer);
                    assertEquals(customer, tx.find(Customer.TYPE, customer.id()));
                    throw new IllegalStateException("on purpose");
                }));
        assertNull(store().<CrmRecord>transact(tx -> tx.find(Customer.TYPE, customer.id())));
    }

    @Test
    void aSaveOnAnOlderRevisionIsContention() {
        CrmRecord first = SampleRecords.customer("盛和");
        CrmRecord second = first.with(Customer.NAME, "盛和重工").atRevision(2);
        save(first);
        store().transact(tx -> {
            tx.lock(new TreeSet<>(Set.of(first.ref())));
            tx.save(tx.find(Customer.TYPE, first.id()), second);
            return true;
        });
        assertEquals(second, store().<CrmRecord>transact(tx -> tx.find(Customer.TYPE, first.id())));
        assertThrows(
                Contention.class,
                () -> store().transact(tx -> {
                    tx.save(first, first.with(Customer.NAME, "别的").atRevision(2));
                    return true;
                }));
        assertEquals(second, store().<CrmRecord>transact(tx -> tx.find(Customer.TYPE, first.id())));
    }

    @Test
    void queriesSeeWhatTheTransactionSaved() {
        save(SampleRecords.customer("盛和"));
        CrmRecord late = SampleRecords.customer("长江");
        List<CrmRecord> found = store().transact(tx -> {
            tx.save(null, late);
            return tx.list(RecordQuery.of(Customer.TYPE).where(Filter.eq(Customer.NAME, "长江")));
        });
        assertEquals(List.of(late), found);
    }

    @Test
    void aUnitHasOneVerdictForEver() {
        Verdict verdict = new Verdict(unit(1), Verdict.Kind.APPLIED, 1, 31, null, null, List.of());
        Optional<Verdict.StoredVerdict> first = store().transact(tx -> {
            Optional<Verdict.StoredVerdict> none = tx.claim(unit(1), ACTOR, 1, HASH);
            tx.settle(verdict);
            return none;
        });
        assertEquals(Optional.empty(), first);
        Verdict.StoredVerdict again = store().transact(tx -> tx.claim(unit(1), ACTOR, 1, new byte[] {9}))
                .orElseThrow();
        assertEquals(verdict, again.verdict());
        assertArrayEquals(HASH, again.hash());
        assertEquals(ACTOR, again.sender());
    }

    @Test
    void aKeyTakenByATransactionThatFailedIsFree() {
        assertThrows(
                IllegalStateException.class,
                () -> store().transact(tx -> {
                    tx.claim(unit(1), ACTOR, 1, HASH);
                    throw new IllegalStateException("on purpose");
                }));
        assertEquals(Optional.empty(), store().transact(tx -> tx.claim(unit(1), ACTOR, 1, HASH)));
    }

    @Test
    void numbersGoUpAndARollbackGivesThemBack() {
        assertEquals(100L, store().<Long>transact(tx -> tx.nextNumber("customer", 100)));
        assertEquals(101L, store().<Long>transact(tx -> tx.nextNumber("customer", 100)));
        assertThrows(
                IllegalStateException.class,
                () -> store().transact(tx -> {
                    tx.nextNumber("customer", 100);
                    throw new IllegalStateException("on purpose");
                }));
        assertEquals(102L, store().<Long>transact(tx -> tx.nextNumber("customer", 100)));
        assertEquals(5L, store().<Long>transact(tx -> tx.nextNumber("order", 5)));
    }

    @Test
    void theLogKeepsWholeRowsInItsOrder() {
        CrmRecord one = SampleRecords.customer("盛和");
        CrmRecord other = SampleRecords.customer("长江");
        List<LogRow> rows = store().transact(
                        tx -> List.of(append(tx, unit(1), one), append(tx, unit(1), other), append(tx, unit(2), one)));
        store().transact(tx -> {
            assertEquals(rows, tx.log(0, 10));
            assertEquals(rows.subList(1, 2), tx.log(1, 1));
            assertEquals(rows.subList(0, 2), tx.operations().rows(unit(1), 9));
            assertEquals(List.of(rows.get(0), rows.get(2)), tx.history(one.ref(), 10));
            assertEquals(List.of(rows.get(2)), tx.history(one.ref(), 1));
            assertEquals(new ServerTx.Counter(3, 0, 0), tx.counter());
            assertEquals(tx.epoch(), tx.epoch());
            return true;
        });
    }

    private static OperationLog.Place place(LogRow row) {
        return new OperationLog.Place(row.seq(), row.tag(), row.unit(), row.record());
    }

    @Test
    void whatAnOperationDidIsReadAsAWholeAndInParts() {
        CrmRecord one = SampleRecords.customer("盛和");
        CrmRecord other = SampleRecords.customer("长江");
        List<LogRow> rows = store().transact(tx -> List.of(
                append(tx, unit(1), one),
                append(tx, unit(2), one),
                append(tx, unit(1), other),
                append(tx, unit(1), one)));
        store().transact(tx -> {
            OperationLog log = tx.operations();
            assertEquals(Optional.of(rows.get(0)), log.beginning(unit(1)));
            assertEquals(Optional.of(new LogPlace(4, rows.get(3).tag())), log.end(unit(1)));
            assertEquals(rows.subList(0, 1), log.rows(unit(1), 1));
            assertEquals(rows.subList(2, 4), log.between(unit(1), 2, 4));
            assertEquals(List.of(place(rows.get(0)), place(rows.get(2)), place(rows.get(3))), log.places(unit(1)));
            assertEquals(Optional.empty(), log.beginning(unit(3)));
            assertEquals(Optional.empty(), log.end(unit(3)));
            assertEquals(List.of(), log.places(unit(3)));
            return true;
        });
    }

    @Test
    void configurationHasRowsOfItsOwnInTheLog() {
        CrmRecord queue = SampleRecords.queue("Returns");
        LogRow row = store().transact(tx -> {
            append(tx, unit(1), SampleRecords.customer("盛和"));
            LogRow own = append(tx, unit(2), queue);
            append(tx, unit(3), SampleRecords.customer("盛和"));
            return own;
        });
        store().transact(tx -> {
            assertEquals(List.of(row), tx.configurationLog(0, 3));
            assertEquals(List.of(row), tx.configurationLog(1, 2));
            assertEquals(List.of(), tx.configurationLog(2, 3));
            assertEquals(List.of(), tx.configurationLog(0, 1));
            return true;
        });
    }

    private List<LogRow> fiveRows(CrmRecord of) {
        return store().transact(tx -> {
            List<LogRow> rows = new ArrayList<>();
            for (int number = 1; number <= 5; number++) {
                rows.add(append(tx, unit(number), of));
            }
            return rows;
        });
    }

    @Test
    void belowTheFloorTheLogIsThereForHistoryAlone() {
        CrmRecord customer = SampleRecords.customer("盛和");
        List<LogRow> rows = fiveRows(customer);
        Instant later = rows.get(0).at().plusSeconds(1);
        store().transact(tx -> {
            assertEquals(0, tx.floor());
            assertEquals(0, tx.raiseFloor(rows.get(0).at(), 4));
            assertEquals(2, tx.raiseFloor(later, 2));
            assertEquals(2, tx.raiseFloor(later, 1));
            return true;
        });
        store().transact(tx -> {
            assertEquals(2, tx.floor());
            assertEquals(rows.subList(2, 5), tx.log(0, 9));
            assertEquals(rows.subList(2, 4), tx.log(1, 2));
            assertEquals(rows.subList(4, 5), tx.log(4, 2));
            assertEquals(rows, tx.history(customer.ref(), 9));
            assertEquals(rows.get(0).tag(), tx.tagAt(1));
            assertEquals(rows.get(4).tag(), tx.tagAt(5));
            assertNull(tx.tagAt(6));
            assertEquals(rows.subList(0, 1), tx.operations().rows(unit(1), 9));
            assertEquals(new ServerTx.Counter(5, 0, 0), tx.counter());
            return true;
        });
    }

    @Test
    void onlyWhatIsBelowTheFloorIsForgotten() {
        CrmRecord customer = SampleRecords.customer("盛和");
        List<LogRow> rows = fiveRows(customer);
        Instant later = rows.get(0).at().plusSeconds(1);
        store().transact(tx -> tx.raiseFloor(later, 3));
        assertEquals(0, store().<Integer>transact(tx -> tx.forgetLog(rows.get(0).at(), 9)));
        assertEquals(2, store().<Integer>transact(tx -> tx.forgetLog(later, 2)));
        assertEquals(rows.subList(2, 5), store().<List<LogRow>>transact(tx -> tx.history(customer.ref(), 9)));
        assertNull(store().<Long>transact(tx -> tx.tagAt(2)));
        assertEquals(rows.get(2).tag(), store().<Long>transact(tx -> tx.tagAt(3)));
        assertEquals(1, store().<Integer>transact(tx -> tx.forgetLog(later, 2)));
        assertEquals(0, store().<Integer>transact(tx -> tx.forgetLog(later, 2)));
        assertEquals(rows.subList(3, 5), store().<List<LogRow>>transact(tx -> tx.log(0, 9)));
    }

    @Test
    void configurationIsAsOfItsOwnPlaceInTheLog() {
        CrmRecord queue = SampleRecords.queue("Returns");
        save(queue);
        store().transact(tx -> {
            tx.append(
                    List.of(row(1, unit(1), queue)),
                    new ServerTx.Counter(tx.lockCounter().seq() + 1, 1, 77));
            return true;
        });
        store().transact(tx -> {
            append(tx, unit(2), SampleRecords.customer("盛和"));
            return true;
        });
        assertEquals(1L, store().<Long>transact(tx -> tx.configuration().seq()));
        assertEquals(77L, store().<Long>transact(tx -> tx.configuration().tag()));
        assertEquals(queue, store().<CrmRecord>transact(tx -> tx.configuration().find(Queue.TYPE, queue.id())));
    }

    /** The whole of sync stands on this: no reader ever sees a row behind one that is still to come. */
    @Test
    void theCounterHasNoGapsWhileManyWrite() throws Exception {
        int writers = 4;
        int each = 25;
        ExecutorService threads = Executors.newFixedThreadPool(writers + 1);
        try {
            List<Future<Boolean>> done = new ArrayList<>();
            for (int writer = 0; writer < writers; writer++) {
                int from = writer * each;
                done.add(threads.submit(() -> write(from, from + each)));
            }
            Future<List<Long>> read = threads.submit((Callable<List<Long>>) () -> read(writers * each));
            for (Future<Boolean> writer : done) {
                writer.get();
            }
            assertEquals(
                    LongStream.rangeClosed(1, (long) writers * each).boxed().toList(), read.get());
        } catch (ExecutionException e) {
            throw new AssertionError(e.getCause());
        } finally {
            threads.shutdownNow();
        }
    }

    private boolean write(int from, int to) {
        for (int number = from; number < to; number++) {
            boolean rollsBack = number % 5 == 4;
            int key = number;
            if (rollsBack) {
                assertThrows(IllegalStateException.class, () -> appendOne(-key, true));
            }
            appendOne(key, false);
        }
        return true;
    }

    private void appendOne(int number, boolean fail) {
        while (true) {
            try {
                store().transact(tx -> {
                    tx.claim(unit(number), ACTOR, 0, HASH);
                    append(tx, unit(number), SampleRecords.customer("盛和"));
                    if (fail) {
                        throw new IllegalStateException("on purpose");
                    }
                    tx.settle(new Verdict(unit(number), Verdict.Kind.APPLIED, 1, 1, null, null, List.of()));
                    return true;
                });
                return;
            } catch (Contention e) {
                Thread.onSpinWait();
            }
        }
    }

    /** Follows the log as a device does, and answers the numbers it saw. */
    private List<Long> read(int count) {
        List<Long> seen = new ArrayList<>();
        while (seen.size() < count) {
            long after = seen.isEmpty() ? 0 : seen.get(seen.size() - 1);
            List<LogRow> rows = store().transact(tx -> tx.log(after, 7));
            rows.forEach(row -> seen.add(row.seq()));
            if (!seen.isEmpty() && seen.get(seen.size() - 1) != seen.size()) {
                return seen;
            }
        }
        return seen;
    }
}
