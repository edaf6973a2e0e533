package org.kehu.common.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.kehu.common.Kehu;
import org.kehu.common.access.Keyring;
import org.kehu.common.access.RecordAccess;
import org.kehu.common.command.Actor;
import org.kehu.common.command.ServerTx;
import org.kehu.common.command.Verdict;
import org.kehu.common.customer.Customer;
import org.kehu.common.organisation.Queue;
import org.kehu.common.query.BookQueries;
import org.kehu.common.query.Filter;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.Ids;
import org.kehu.common.record.SystemFields;
import org.kehu.common.sales.Order;
import org.kehu.common.sales.OrderLine;

/** What sync reads from a store, and what it keeps there of devices. Each test has a store of its own. */
public abstract class SyncReadsContract extends SpoolContract {
    static final Actor ACTOR = new Actor(SampleRecords.OWNER, "test");
    static final byte[] HASH = {1, 2, 3};

    void save(CrmRecord... records) {
        store().transact(tx -> {
            for (CrmRecord record : records) {
                tx.save(null, record);
                tx.scope(record.ref(), record.type().scopes().keys(record));
            }
            return true;
        });
    }

    static UUID unit(int number) {
        return Ids.named("unit " + number);
    }

    @Test
    void recordsAreFoundByListsOfIds() {
        CrmRecord one = SampleRecords.customer("盛和");
        CrmRecord other = SampleRecords.customer("长江");
        save(one, other);
        List<UUID> asked = new ArrayList<>(List.of(other.id(), one.id(), UUID.randomUUID()));
        for (int i = 0; i < 1200; i++) {
            asked.add(UUID.randomUUID());
        }
        List<CrmRecord> found = store().transact(tx -> tx.findAll(Customer.TYPE, asked));
        assertEquals(Set.of(one, other), Set.copyOf(found));
        assertEquals(2, found.size());
        assertEquals(List.of(), store().<List<CrmRecord>>transact(tx -> tx.findAll(Customer.TYPE, List.of())));
    }

    @Test
    void whatHangsOnSomeRootsComesPageByPage() {
        CrmRecord order = SampleRecords.order(SampleRecords.customer("盛和"), "one");
        CrmRecord other = SampleRecords.order(SampleRecords.customer("盛和"), "two");
        CrmRecord third = SampleRecords.order(SampleRecords.customer("盛和"), "three");
        List<CrmRecord> lines = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            lines.add(SampleRecords.line(order, i));
            lines.add(SampleRecords.line(other, i));
        }
        save(order, other, third, SampleRecords.line(third, 1));
        save(lines.toArray(CrmRecord[]::new));
        lines.sort(java.util.Comparator.comparing(line -> line.id().toString()));
        List<UUID> roots = List.of(order.id(), other.id());
        store().transact(tx -> {
            assertEquals(lines.subList(0, 3), tx.under(OrderLine.TYPE, roots, null, 3));
            assertEquals(
                    lines.subList(3, 8),
                    tx.under(OrderLine.TYPE, roots, lines.get(2).id(), 9));
            return true;
        });
    }

    @Test
    void revisionsAreThoseOfWhatMayBeSeen() {
        CrmRecord one = SampleRecords.customer("盛和").atRevision(1);
        save(one, SampleRecords.queue("Returns"));
        RecordAccess all = RecordAccess.ofSystem(Kehu.SCHEMA);
        RecordAccess none = new RecordAccess(Kehu.SCHEMA, ACTOR.user(), Map.of(), Map.of(), Map.of(), Set.of());
        store().transact(tx -> {
            assertEquals(
                    List.of(new ServerTx.Revision(one.id(), 1)),
                    tx.revisions(Customer.TYPE, all, Filter.EVERYTHING, null, 9));
            assertEquals(List.of(), tx.revisions(Customer.TYPE, all, Filter.EVERYTHING, one.id(), 9));
            assertEquals(List.of(), tx.revisions(Customer.TYPE, none, Filter.EVERYTHING, null, 9));
            assertEquals(
                    1,
                    tx.revisions(Queue.TYPE, none, Filter.EVERYTHING, null, 9).size());
            return true;
        });
    }

    @Test
    void ofPurgedVerdictsTheDevicesMarkIsLeft() {
        Actor other = new Actor(ACTOR.user(), "other");
        store().transact(tx -> {
            for (int number = 1; number <= 3; number++) {
                Actor actor = number == 3 ? other : ACTOR;
                tx.claim(unit(number), actor, number == 2 ? 7 : number, HASH);
                tx.settle(new Verdict(unit(number), Verdict.Kind.APPLIED, 1, 1, null, null, List.of()));
            }
            return true;
        });
        assertEquals(
                0, store().<Integer>transact(tx -> tx.purgeVerdicts(MemoryLedger.MORNING.minusSeconds(99_999_999))));
        assertEquals(0L, store().<Long>transact(tx -> tx.settledMark(ACTOR)));
        assertEquals(7L, store().<Long>transact(tx -> tx.highestCounter(ACTOR)));
        Instant later = Instant.now().plusSeconds(3600);
        assertEquals(3, store().<Integer>transact(tx -> tx.purgeVerdicts(later)));
        assertEquals(7L, store().<Long>transact(tx -> tx.settledMark(ACTOR)));
        assertEquals(3L, store().<Long>transact(tx -> tx.settledMark(other)));
        assertEquals(7L, store().<Long>transact(tx -> tx.highestCounter(ACTOR)));
        assertEquals(0, store().<Integer>transact(tx -> tx.purgeVerdicts(later)));
        assertEquals(Optional.empty(), store().transact(tx -> tx.claim(unit(1), ACTOR, 1, HASH)));
    }

    @Test
    void whatMayBeSeenComesPageByPage() {
        List<CrmRecord> customers = IntStream.range(0, 5)
                .mapToObj(number -> SampleRecords.customer("c" + number))
                .sorted(java.util.Comparator.comparing(record -> record.id().toString()))
                .toList();
        save(customers.toArray(CrmRecord[]::new));
        RecordAccess all = RecordAccess.ofSystem(Kehu.SCHEMA);
        RecordAccess none = new RecordAccess(Kehu.SCHEMA, ACTOR.user(), Map.of(), Map.of(), Map.of(), Set.of());
        store().transact(tx -> {
            assertEquals(customers.subList(0, 2), tx.visible(Customer.TYPE, all, Filter.EVERYTHING, null, 2));
            assertEquals(5, tx.countVisible(Customer.TYPE, all, Filter.EVERYTHING));
            assertEquals(0, tx.countVisible(Customer.TYPE, none, Filter.EVERYTHING));
            assertEquals(
                    customers.subList(2, 5),
                    tx.visible(
                            Customer.TYPE,
                            all,
                            Filter.EVERYTHING,
                            customers.get(1).id(),
                            9));
            assertEquals(List.of(), tx.visible(Customer.TYPE, none, Filter.EVERYTHING, null, 9));
            return true;
        });
    }

    @Test
    void whatKeysReachIsCountedWithItsBinAndEachOnce() {
        UUID me = Ids.named("me");
        CrmRecord mine =
                SampleRecords.order(SampleRecords.customer("mine"), "one").with(Order.OWNER, me);
        CrmRecord binned = SampleRecords.order(SampleRecords.customer("mine too"), "two")
                .with(Order.OWNER, me)
                .with(SystemFields.DELETED_AT, Instant.EPOCH);
        CrmRecord theirs = SampleRecords.order(SampleRecords.customer("theirs"), "three");
        save(
                mine,
                binned,
                theirs,
                SampleRecords.line(mine, 1),
                SampleRecords.line(mine, 2),
                SampleRecords.line(theirs, 1));
        Set<String> keys = mine.type().scopes().keys(mine);
        Keyring ring = new Keyring(false, keys);
        store().transact(tx -> {
            RecordAccess orders = RecordAccess.reading(Kehu.SCHEMA, Order.TYPE, ring);
            assertEquals(2, tx.countReached(Order.TYPE, orders));
            assertEquals(1, tx.countVisible(Order.TYPE, orders, Filter.EVERYTHING));
            assertEquals(2, tx.countReached(OrderLine.TYPE, RecordAccess.reading(Kehu.SCHEMA, OrderLine.TYPE, ring)));
            RecordAccess all = RecordAccess.ofSystem(Kehu.SCHEMA);
            assertEquals(3, tx.countReached(Order.TYPE, all));
            assertEquals(2, tx.countVisible(Order.TYPE, all, Filter.EVERYTHING));
            assertEquals(3, tx.countReached(OrderLine.TYPE, all));
            RecordAccess none = new RecordAccess(Kehu.SCHEMA, ACTOR.user(), Map.of(), Map.of(), Map.of(), Set.of());
            assertEquals(0, tx.countReached(Order.TYPE, none));
            return true;
        });
    }

    @Test
    void aFilterNarrowsWhatMayBeSeenAlsoOverTheLinksToTheRoot() {
        CrmRecord one = SampleRecords.order(SampleRecords.customer("盛和"), "one");
        CrmRecord other = SampleRecords.order(SampleRecords.customer("长江"), "two");
        CrmRecord line = SampleRecords.line(one, 1);
        save(one, other, line, SampleRecords.line(other, 1));
        RecordAccess all = RecordAccess.ofSystem(Kehu.SCHEMA);
        BookQueries books = new BookQueries(Kehu.SCHEMA);
        Set<String> texts =
                Set.of(books.write(Order.TYPE, Filter.eq(Order.CUSTOMER, one.require(Order.CUSTOMER))), "unreadable");
        Filter orders = books.filter(Order.TYPE, texts);
        Filter lines = books.filter(OrderLine.TYPE, texts);
        store().transact(tx -> {
            assertEquals(List.of(one), tx.visible(Order.TYPE, all, orders, null, 9));
            assertEquals(1, tx.countVisible(Order.TYPE, all, orders));
            assertEquals(List.of(line), tx.visible(OrderLine.TYPE, all, lines, null, 9));
            assertEquals(1, tx.revisions(OrderLine.TYPE, all, lines, null, 9).size());
            assertEquals(
                    Set.of(one.id()), tx.meant(Order.TYPE, orders, List.of(one.id(), other.id(), UUID.randomUUID())));
            assertEquals(Set.of(), tx.meant(Order.TYPE, orders, List.of()));
            assertEquals(Set.of(line.id()), tx.meant(OrderLine.TYPE, lines, List.of(line.id())));
            return true;
        });
    }
}
