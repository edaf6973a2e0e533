package org.kehu.server.records.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kehu.common.Kehu;
import org.kehu.common.access.FieldLevel;
import org.kehu.common.access.Keyring;
import org.kehu.common.access.RecordAccess;
import org.kehu.common.access.RecordAction;
import org.kehu.common.access.Scope;
import org.kehu.common.access.TypeGrant;
import org.kehu.common.command.DeleteRecord;
import org.kehu.common.command.EditRecord;
import org.kehu.common.command.FieldChanges;
import org.kehu.common.command.FieldValues;
import org.kehu.common.command.MergeRecords;
import org.kehu.common.command.RestoreRecord;
import org.kehu.common.customer.Contact;
import org.kehu.common.customer.Customer;
import org.kehu.common.organisation.AssignOwner;
import org.kehu.common.organisation.User;
import org.kehu.common.query.Dialect;
import org.kehu.common.query.Filter;
import org.kehu.common.query.Filter.Operator;
import org.kehu.common.query.Page;
import org.kehu.common.query.Path;
import org.kehu.common.query.RecordQuery;
import org.kehu.common.query.Sort;
import org.kehu.common.query.SummaryQuery;
import org.kehu.common.query.SummaryQuery.Figure;
import org.kehu.common.query.SummaryQuery.Group;
import org.kehu.common.record.BadValue;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.Field;
import org.kehu.common.record.Money;
import org.kehu.common.record.PersonName;
import org.kehu.common.record.RecordType;
import org.kehu.common.record.SystemFields;
import org.kehu.common.sales.LoseOpportunity;
import org.kehu.common.sales.Opportunity;
import org.kehu.common.sales.Pipeline;
import org.kehu.common.sales.WinOpportunity;
import org.kehu.common.setup.ServerSetup;

/** Lists as of a time on a real database, held against the lists that were read at that time. */
abstract class PastContract {
    private static final RecordAccess ALL = RecordAccess.ofSystem(Kehu.SCHEMA);
    private static final int DEEDS = 150;
    private static final int BETWEEN = 10;
    private final Random chance = new Random(7);
    private final List<UUID> customers = new ArrayList<>();
    private final List<UUID> deals = new ArrayList<>();
    private final List<UUID> contacts = new ArrayList<>();
    private Instant now = Instant.parse("2026-03-02T09:00:00Z");
    private FoundedDoor door;
    private UUID lin;

    protected abstract StoreDatabase database();

    protected abstract Dialect dialect();

    @BeforeEach
    void found() throws SQLException {
        database().empty();
        door = new FoundedDoor(database(), () -> now);
        lin = door.create(FieldValues.of(User.TYPE)
                .with(User.LOGIN, "lin")
                .with(User.NAME, PersonName.of("Lin", "Han"))
                .with(User.DEPARTMENT, ServerSetup.ROOT_DEPARTMENT));
    }

    private RecordReads reads() {
        return new RecordReads(database().source(), dialect(), Kehu.SCHEMA);
    }

    private PastReads past() {
        return new PastReads(database().source(), dialect(), Kehu.SCHEMA);
    }

    /** What a deed cannot do to a record of this moment is refused, which is no matter here. */
    private void deed() {
        now = now.plusSeconds(60);
        switch (chance.nextInt(10)) {
            case 0, 1 ->
                customers.add(door.create(FieldValues.of(Customer.TYPE)
                        .with(Customer.NAME, "Customer " + chance.nextInt(30))
                        .with(Customer.TAGS, Set.of("t" + chance.nextInt(3)))));
            case 2 ->
                inCustomer(customer -> contacts.add(door.create(FieldValues.of(Contact.TYPE)
                        .with(Contact.CUSTOMER, customer)
                        .with(Contact.NAME, PersonName.of("Wu", "No" + chance.nextInt(9))))));
            case 3 ->
                inCustomer(customer -> deals.add(door.create(FieldValues.of(Opportunity.TYPE)
                        .with(Opportunity.TITLE, "Deal")
                        .with(Opportunity.CUSTOMER, customer)
                        .with(Opportunity.AMOUNT, Money.of(BigDecimal.valueOf(chance.nextInt(900)), "CNY"))
                        .with(Opportunity.EXPECTED_CLOSE, LocalDate.of(2027, 1, 31))
                        .with(Opportunity.PIPELINE, door.first(Pipeline.TYPE)))));
            case 4 -> edit(Customer.TYPE, customers, Customer.NAME, "Renamed " + chance.nextInt(30));
            case 5 ->
                edit(
                        Opportunity.TYPE,
                        deals,
                        Opportunity.AMOUNT,
                        Money.of(BigDecimal.valueOf(chance.nextInt(900)), "CNY"));
            case 6 -> close();
            case 7 -> bin();
            case 8 -> own(customer("Owned", lin), ServerSetup.ADMINISTRATOR);
            default -> merge();
        }
    }

    private void inCustomer(java.util.function.Consumer<UUID> with) {
        UUID id = picked(customers);
        if (id != null && !door.find(Customer.TYPE, id).isDeleted()) {
            with.accept(id);
        }
    }

    private @Nullable UUID picked(List<UUID> ids) {
        return ids.isEmpty() ? null : ids.get(chance.nextInt(ids.size()));
    }

    private <V> void edit(RecordType type, List<UUID> ids, Field<V> field, V value) {
        UUID id = picked(ids);
        if (id != null) {
            CrmRecord record = door.find(type, id);
            FieldChanges edit = FieldChanges.of(record).with(record, field, value);
            door.push(FoundedDoor.administrator(), new EditRecord(edit, record.revision()));
        }
    }

    private void close() {
        UUID id = picked(deals);
        if (id != null) {
            door.push(
                    FoundedDoor.administrator(),
                    chance.nextBoolean() ? new WinOpportunity(id) : new LoseOpportunity(id, "PRICE", null));
        }
    }

    private void bin() {
        UUID id = picked(chance.nextBoolean() ? contacts : customers);
        if (id != null) {
            CrmRecord record = door.find(contacts.contains(id) ? Contact.TYPE : Customer.TYPE, id);
            door.push(
                    FoundedDoor.administrator(),
                    record.isDeleted()
                            ? new RestoreRecord(record.ref())
                            : new DeleteRecord(record.ref(), record.revision()));
        }
    }

    private void merge() {
        UUID kept = picked(customers);
        UUID gone = picked(customers);
        if (kept != null && gone != null) {
            door.push(
                    FoundedDoor.administrator(),
                    new MergeRecords(door.find(Customer.TYPE, kept).ref(), gone, Set.of("name")));
        }
    }

    /** Hops, children, texts, the bin, and orders with and without equal values. */
    private static List<RecordQuery> queries() {
        return List.of(
                RecordQuery.of(Customer.TYPE).sortedBy(Sort.by(Customer.NAME)),
                RecordQuery.of(Customer.TYPE).sortedBy(Sort.byDescending(SystemFields.MODIFIED_AT)),
                RecordQuery.of(Customer.TYPE)
                        .where(new Filter.Search("renamed"))
                        .sortedBy(Sort.by(Customer.NAME)),
                RecordQuery.of(Customer.TYPE).where(new Filter.HasMember(Path.of(Customer.TAGS), "t1")),
                RecordQuery.of(Customer.TYPE).inBin().sortedBy(Sort.by(SystemFields.DELETED_AT)),
                RecordQuery.of(Customer.TYPE)
                        .where(new Filter.Exists("contact", "customer", Filter.EVERYTHING))
                        .sortedBy(Sort.by(Customer.NAME)),
                RecordQuery.of(Contact.TYPE)
                        .where(new Filter.Contains(Path.of(Contact.CUSTOMER, Customer.NAME), "renamed")),
                RecordQuery.of(Opportunity.TYPE)
                        .where(Filter.compare(
                                Opportunity.AMOUNT, Operator.GE, Money.of(BigDecimal.valueOf(400), "CNY")))
                        .sortedBy(Sort.by(Opportunity.AMOUNT)));
    }

    private static SummaryQuery sums() {
        return SummaryQuery.of(
                RecordQuery.of(Opportunity.TYPE),
                List.of(Group.by(Opportunity.CUSTOMER, Customer.NAME), Group.by(Opportunity.STATUS)),
                Figure.count(),
                Figure.sum(Opportunity.AMOUNT));
    }

    /** As they are at this moment. */
    private List<Object> lists() {
        List<Object> lists = new ArrayList<>();
        for (RecordQuery query : queries()) {
            lists.add(reads().page(query.limit(500), ALL).records());
            lists.add(reads().count(query, ALL));
        }
        lists.add(reads().summary(sums(), ALL));
        return lists;
    }

    private List<Object> listsAt(Instant when) {
        List<Object> lists = new ArrayList<>();
        for (RecordQuery query : queries()) {
            List<CrmRecord> all = new ArrayList<>();
            Page page = Page.first(7);
            PastReads.Listed found = past().page(query.page(page), true, when, ALL);
            while (found.found().last() != null) {
                all.addAll(found.found().records());
                page = page.from(found.found().last());
                found = past().page(query.page(page), true, when, ALL);
            }
            lists.add(all);
            lists.add(found.count());
        }
        lists.add(past().summary(sums(), when, ALL));
        return lists;
    }

    @Test
    void listsAreWhatTheyWere() {
        Map<Instant, List<Object>> snapshots = new java.util.LinkedHashMap<>();
        for (int i = 0; i < DEEDS; i++) {
            deed();
            if (i % BETWEEN == 0) {
                snapshots.put(now, lists());
            }
        }
        assertFalse(lists().equals(snapshots.get(now)));
        snapshots.forEach((when, lists) -> assertEquals(lists, listsAt(when.plusSeconds(30)), when::toString));
        assertEquals(lists(), listsAt(now));
    }

    @Test
    void whoMaySeeARecordTodayIsAsked() {
        UUID mine = customer("Mine", lin);
        UUID given = customer("Given away", lin);
        UUID taken = customer("Taken over", ServerSetup.ADMINISTRATOR);
        Instant then = now;
        now = now.plusSeconds(60);
        edit(Customer.TYPE, List.of(given), Customer.NAME, "No more");
        own(given, ServerSetup.ADMINISTRATOR);
        own(taken, lin);
        edit(Customer.TYPE, List.of(taken), Customer.NAME, "Taken");
        RecordAccess hers = RecordAccess.reading(Kehu.SCHEMA, Customer.TYPE, new Keyring(false, Set.of("u:" + lin)));
        RecordQuery query = RecordQuery.of(Customer.TYPE).sortedBy(Sort.by(Customer.NAME));
        PastReads.Listed found = past().page(query, true, then, hers);
        assertEquals(List.of("Mine", "Taken over"), names(found));
        assertEquals(
                List.of(mine, taken),
                found.found().records().stream().map(CrmRecord::id).toList());
        assertEquals(2, found.count());
    }

    private UUID customer(String name, UUID owner) {
        UUID id = door.create(FieldValues.of(Customer.TYPE).with(Customer.NAME, name));
        own(id, owner);
        return id;
    }

    private void own(UUID customer, UUID owner) {
        AssignOwner give = new AssignOwner(door.find(Customer.TYPE, customer).ref(), owner);
        assertTrue(door.push(FoundedDoor.administrator(), give).isApplied());
    }

    private static List<String> names(PastReads.Listed found) {
        return found.found().records().stream().map(CrmRecord::title).toList();
    }

    @Test
    void aFieldThatIsHiddenTodayHasNoPast() {
        customer("Known", lin);
        Map<String, TypeGrant> grants = Map.of("customer", new TypeGrant(Map.of(RecordAction.READ, Scope.ALL)));
        Map<String, Map<String, FieldLevel>> levels = Map.of("customer", Map.of("tags", FieldLevel.HIDDEN));
        RecordAccess blind = new RecordAccess(Kehu.SCHEMA, lin, grants, Map.of(), levels, Set.of());
        RecordQuery all = RecordQuery.of(Customer.TYPE);
        Instant then = now;
        assertTrue(past().page(all, true, then, blind).found().records().get(0).withholds(Customer.TAGS));
        RecordQuery asking = all.where(new Filter.HasMember(Path.of(Customer.TAGS), "t1"));
        BadValue refused = assertThrows(BadValue.class, () -> past().page(asking, true, then, blind));
        assertEquals("hidden_field", refused.code());
        SummaryQuery grouped = SummaryQuery.of(all, List.of(Group.by(Customer.TAGS)), Figure.count());
        assertThrows(BadValue.class, () -> past().summary(grouped, then, blind));
    }

    @Test
    void whatTheLogHasForgottenIsRefused() throws SQLException {
        customer("Old", lin);
        now = now.plusSeconds(3600);
        customer("New", lin);
        try (Connection connection = database().source().getConnection();
                var statement = connection.createStatement()) {
            statement.executeUpdate("delete from change_log where seq < (select seq from log_counter)");
        }
        RecordQuery query = RecordQuery.of(Customer.TYPE);
        BadValue refused = assertThrows(BadValue.class, () -> past().page(query, true, now.minusSeconds(60), ALL));
        assertEquals("past_forgotten", refused.code());
        assertEquals(List.of("2026-03-02 09:59 UTC", "2026-03-02 10:00 UTC"), refused.arguments());
        assertEquals(2, past().page(query, true, now, ALL).count());
    }

    @Test
    void moreChangesThanCanBeTakenBackAreRefused() {
        UUID old = customer("Old", lin);
        Instant before = now;
        for (int n = 0; n < 5; n++) {
            now = now.plusSeconds(3600);
            edit(Customer.TYPE, List.of(old), Customer.NAME, "No " + n);
            customer("Made since " + n, lin);
        }
        PastReads few = new PastReads(database().source(), dialect(), Kehu.SCHEMA, 3);
        RecordQuery query = RecordQuery.of(Customer.TYPE).sortedBy(Sort.by(Customer.NAME));
        BadValue refused = assertThrows(BadValue.class, () -> few.page(query, true, before, ALL));
        assertEquals("past_too_far", refused.code());
        assertEquals(List.of("2026-03-02 09:00 UTC", 3, "2026-03-02 13:01 UTC"), refused.arguments());
        Instant then = Instant.parse("2026-03-02T13:01:00Z");
        assertEquals(
                List.of("Made since 0", "Made since 1", "Made since 2", "Made since 3", "No 3"),
                names(few.page(query, true, then, ALL)));
        assertEquals(
                0, few.page(RecordQuery.of(Contact.TYPE), true, before, ALL).count());
    }
}
