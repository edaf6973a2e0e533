package org.kehu.common.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kehu.common.access.FieldLevel;
import org.kehu.common.access.Scope;
import org.kehu.common.command.Command;
import org.kehu.common.command.CreateRecord;
import org.kehu.common.command.DeleteRecord;
import org.kehu.common.command.FieldValues;
import org.kehu.common.customer.Contact;
import org.kehu.common.customer.Customer;
import org.kehu.common.organisation.AssignOwner;
import org.kehu.common.organisation.Department;
import org.kehu.common.organisation.FieldRule;
import org.kehu.common.organisation.Queue;
import org.kehu.common.organisation.Role;
import org.kehu.common.organisation.RoleAssignment;
import org.kehu.common.organisation.RoleGrant;
import org.kehu.common.organisation.Team;
import org.kehu.common.organisation.TeamMember;
import org.kehu.common.organisation.User;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.Field;
import org.kehu.common.record.Ids;
import org.kehu.common.record.PersonName;
import org.kehu.common.record.RecordRef;
import org.kehu.common.record.RecordType;
import org.kehu.common.service.Ticket;
import org.kehu.common.setup.ServerSetup;

/** What joins and leaves a device, record by record, while records move and the rights of its user change. */
class WhoHoldsWhatTest {
    private static final UUID CLERK = Ids.named("clerk");
    private static final UUID ROLE = Ids.named("clerks");
    private static final UUID NORTH = Ids.named("north");
    private static final UUID SOUTH = Ids.named("south");
    private static final UUID WEST = Ids.named("west");
    private static final UUID GRANT = Ids.named("clerks' customers");
    private static final UUID RULE = Ids.named("clerks' notes");

    private final Twins twins = new Twins();
    private final Twins.Device clerk = twins.new Device(CLERK, "C");
    private final RecordRef northern = customer("northern", NORTH);
    private final RecordRef southern = customer("southern", SOUTH);
    private final RecordRef contact = contact(northern, "Li");

    @BeforeEach
    void aClerkInTheNorthWhoHoldsWhatIsThere() {
        admin(
                create(ROLE, FieldValues.of(Role.TYPE).with(Role.NAME, "Clerk")),
                grant(GRANT, Customer.TYPE, Scope.DEPARTMENT),
                grant(Ids.named("clerks' tickets"), Ticket.TYPE, Scope.TEAM),
                create(
                        RULE,
                        FieldValues.of(FieldRule.TYPE)
                                .with(FieldRule.ROLE, ROLE)
                                .with(FieldRule.RECORD_TYPE, Customer.TYPE.name())
                                .with(FieldRule.FIELD, Customer.NOTES.name())
                                .with(FieldRule.LEVEL, FieldLevel.EDIT.name())),
                create(
                        CLERK,
                        FieldValues.of(User.TYPE)
                                .with(User.LOGIN, "clerk")
                                .with(User.NAME, PersonName.of("", "clerk"))
                                .with(User.DEPARTMENT, NORTH)),
                create(
                        Ids.named("clerk is one"),
                        FieldValues.of(RoleAssignment.TYPE)
                                .with(RoleAssignment.USER, CLERK)
                                .with(RoleAssignment.ROLE, ROLE)));
        clerk.round();
        twins.parts.clear();
        assertEquals(Set.of(northern, contact), held());
    }

    private void admin(Command... commands) {
        twins.must(ServerSetup.ADMINISTRATOR, commands);
    }

    private static CreateRecord create(UUID id, FieldValues values) {
        return new CreateRecord(id, values, null);
    }

    private static CreateRecord grant(UUID id, RecordType type, Scope scope) {
        return create(
                id,
                FieldValues.of(RoleGrant.TYPE)
                        .with(RoleGrant.ROLE, ROLE)
                        .with(RoleGrant.RECORD_TYPE, type.name())
                        .with(RoleGrant.READ, scope.name()));
    }

    private void department(UUID id, @Nullable UUID above) {
        if (twins.stored(new RecordRef(Department.TYPE.name(), id)) == null) {
            FieldValues values = FieldValues.of(Department.TYPE).with(Department.NAME, id.toString());
            admin(create(id, above == null ? values : values.with(Department.ABOVE, above)));
        }
    }

    /** Who owns the records of a department. */
    private UUID owner(UUID department) {
        UUID id = Ids.named("owner in " + department);
        department(department, null);
        if (twins.stored(new RecordRef(User.TYPE.name(), id)) == null) {
            admin(create(
                    id,
                    FieldValues.of(User.TYPE)
                            .with(User.LOGIN, id.toString())
                            .with(User.NAME, PersonName.of("", "owner"))
                            .with(User.DEPARTMENT, department)));
        }
        return id;
    }

    private RecordRef customer(String name, UUID department) {
        CreateRecord create = create(
                Ids.named(name),
                FieldValues.of(Customer.TYPE)
                        .with(Customer.NAME, name)
                        .with(Customer.KIND, "COMPANY")
                        .with(Customer.NOTES, "of " + name));
        admin(create, new AssignOwner(Twins.ref(create), owner(department)));
        return Twins.ref(create);
    }

    private RecordRef contact(RecordRef customer, String name) {
        CreateRecord create = create(
                Ids.named("contact " + name),
                FieldValues.of(Contact.TYPE)
                        .with(Contact.CUSTOMER, customer.id())
                        .with(Contact.NAME, PersonName.of("", name)));
        admin(create);
        return Twins.ref(create);
    }

    private <V> void set(RecordType type, UUID id, Field<V> field, @Nullable V value) {
        CrmRecord record = Objects.requireNonNull(twins.stored(new RecordRef(type.name(), id)));
        admin(Twins.edit(record, field, value));
    }

    private long revision(RecordRef ref) {
        return Objects.requireNonNull(twins.stored(ref)).revision();
    }

    private void moveClerk(UUID department) {
        set(User.TYPE, CLERK, User.DEPARTMENT, department);
    }

    private void move(RecordRef customer, UUID department) {
        admin(new AssignOwner(customer, owner(department)));
    }

    /** Beside configuration. */
    private Set<RecordRef> held() {
        Set<RecordRef> refs = new TreeSet<>(clerk.holds());
        refs.removeIf(ref -> org.kehu.common.Kehu.SCHEMA.type(ref.type()).isConfiguration());
        return refs;
    }

    /** Nothing was taken anew for it. */
    private void assertHeldByJoinsAndLeaves(RecordRef... expected) {
        clerk.round();
        assertEquals(Set.of(expected), held());
        assertEquals(List.of(), twins.parts);
    }

    @Test
    void aRecordComesAndGoesWithItsDepartmentAndWithItGoItsChildren() {
        move(northern, SOUTH);
        assertHeldByJoinsAndLeaves();
        move(northern, NORTH);
        assertHeldByJoinsAndLeaves(northern, contact);
    }

    @Test
    void whoMovesLeavesHisRecordsBehindAndFindsOthers() {
        moveClerk(SOUTH);
        assertHeldByJoinsAndLeaves(southern);
        moveClerk(NORTH);
        assertHeldByJoinsAndLeaves(northern, contact);
    }

    @Test
    void aRecordThatMovedWhileItsReaderMovedTooLeavesNoGhost() {
        move(northern, WEST);
        moveClerk(SOUTH);
        assertHeldByJoinsAndLeaves(southern);
    }

    @Test
    void norDoesOneThatMovesAfterItsReader() {
        moveClerk(SOUTH);
        move(northern, WEST);
        assertHeldByJoinsAndLeaves(southern);
    }

    @Test
    void norOneThatIsThrownAwayAfterItsReaderMoved() {
        moveClerk(SOUTH);
        admin(new DeleteRecord(northern, revision(northern)));
        assertHeldByJoinsAndLeaves(southern);
    }

    @Test
    void norDoesAChildThatIsThrownAwayAfterItsRootMoved() {
        move(northern, WEST);
        admin(new DeleteRecord(contact, revision(contact)));
        assertHeldByJoinsAndLeaves();
    }

    @Test
    void whoMovesThereAndBackMissesNothing() {
        moveClerk(SOUTH);
        RecordRef meanwhile = customer("meanwhile", NORTH);
        moveClerk(NORTH);
        assertHeldByJoinsAndLeaves(northern, contact, meanwhile);
    }

    @Test
    void aBranchThatIsMovedTakesItsRecordsAlong() {
        department(WEST, SOUTH);
        RecordRef western = customer("western", WEST);
        set(RoleGrant.TYPE, GRANT, RoleGrant.READ, Scope.DEPARTMENT_AND_BELOW.name());
        assertHeldByJoinsAndLeaves(northern, contact);
        set(Department.TYPE, WEST, Department.ABOVE, NORTH);
        assertHeldByJoinsAndLeaves(northern, contact, western);
        set(Department.TYPE, WEST, Department.ABOVE, null);
        assertHeldByJoinsAndLeaves(northern, contact);
    }

    @Test
    void aTeamThatTakesAQueueTakesItsTickets() {
        UUID queue = Ids.named("queue");
        UUID team = Ids.named("team");
        CreateRecord ticket = create(
                Ids.named("ticket"),
                FieldValues.of(Ticket.TYPE)
                        .with(Ticket.SUBJECT, "broken")
                        .with(Ticket.CUSTOMER, southern.id())
                        .with(Ticket.QUEUE, queue));
        admin(
                create(team, FieldValues.of(Team.TYPE).with(Team.NAME, "Pumps")),
                create(queue, FieldValues.of(Queue.TYPE).with(Queue.NAME, "Pumps")),
                create(
                        Ids.named("clerk's membership"),
                        FieldValues.of(TeamMember.TYPE)
                                .with(TeamMember.TEAM, team)
                                .with(TeamMember.MEMBER, CLERK)));
        admin(ticket);
        assertHeldByJoinsAndLeaves(northern, contact);
        set(Queue.TYPE, queue, Queue.TEAM, team);
        assertHeldByJoinsAndLeaves(northern, contact, Twins.ref(ticket));
        admin(new DeleteRecord(new RecordRef(TeamMember.TYPE.name(), Ids.named("clerk's membership")), 1));
        assertHeldByJoinsAndLeaves(northern, contact);
    }

    @Test
    void aFieldThatIsHiddenLeavesAndComesBackWithItsValue() {
        set(FieldRule.TYPE, RULE, FieldRule.LEVEL, FieldLevel.HIDDEN.name());
        clerk.round();
        assertTrue(clerk.seen(northern).withholds(Customer.NOTES));
        set(FieldRule.TYPE, RULE, FieldRule.LEVEL, FieldLevel.READ.name());
        clerk.round();
        assertEquals("of northern", clerk.seen(northern).get(Customer.NOTES));
        assertEquals(twins.stored(northern), clerk.seen(northern));
        assertEquals(List.of(), twins.parts);
    }

    @Test
    void aRoleThatIsTakenAwayTakesEverything() {
        RecordRef assignment = new RecordRef(RoleAssignment.TYPE.name(), Ids.named("clerk is one"));
        admin(new DeleteRecord(assignment, 1));
        assertHeldByJoinsAndLeaves();
    }

    @Test
    void whatWasNeverHeldIsNotNamedWhenRightsChange() {
        RecordRef western = customer("western", WEST);
        ChangesPage all = pages(1000, clerk.state()).get(0);
        assertFalse(all.leaves().contains(western));
        moveClerk(SOUTH);
        pages(1000, clerk.state()).forEach(page -> assertFalse(page.leaves().contains(western)));
    }

    @Test
    void aChangeOfRightsComesInPagesAndNoneIsLarge() {
        List<RecordRef> many = IntStream.range(0, 9)
                .mapToObj(i -> customer("many " + i, SOUTH))
                .toList();
        moveClerk(SOUTH);
        List<ChangesPage> pages = pages(2, clerk.state());
        assertTrue(pages.stream()
                .allMatch(page -> page.puts().size() + page.leaves().size() <= 2));
        Set<RecordRef> joined = new TreeSet<>();
        pages.forEach(page -> page.puts().forEach(record -> joined.add(record.ref())));
        assertTrue(joined.containsAll(many));
        assertTrue(joined.contains(southern));
    }

    @Test
    void aRootWithManyChildrenComesInPages() {
        IntStream.range(0, 9).forEach(i -> contact(southern, "many " + i));
        clerk.round();
        move(southern, NORTH);
        List<ChangesPage> pages = pages(4, clerk.state());
        assertTrue(pages.stream().allMatch(page -> page.puts().size() <= 5));
        assertEquals(10, pages.stream().mapToInt(page -> page.puts().size()).sum());
        Position last = pages.get(pages.size() - 1).next();
        assertTrue(pages.stream().limit(2).noneMatch(page -> page.next().equals(last)));
    }

    @Test
    void rightsThatChangeInTheMidstOfAPullAreMetToo() {
        IntStream.range(0, 5).forEach(i -> customer("many " + i, SOUTH));
        department(WEST, null);
        moveClerk(SOUTH);
        SyncState at = clerk.state();
        ChangesPage first = changes(at.checkpoint(), at.place(), Objects.requireNonNull(at.fingerprint()), 2);
        moveClerk(WEST);
        Set<RecordRef> leaves = new TreeSet<>(first.leaves());
        pages(2, first, false).forEach(page -> {
            leaves.addAll(page.leaves());
            page.puts().forEach(record -> assertTrue(record.type().isConfiguration(), () -> record + " is not his"));
        });
        first.puts().forEach(record -> assertTrue(leaves.contains(record.ref())));
        assertTrue(leaves.contains(northern));
    }

    private ChangesPage changes(Position after, @Nullable String place, String fingerprint, int limit) {
        return twins.core.changes(CLERK, new ChangesRequest("C", "memory", after, place, fingerprint, limit));
    }

    private List<ChangesPage> pages(int limit, SyncState from) {
        return pages(
                limit,
                changes(from.checkpoint(), from.place(), Objects.requireNonNull(from.fingerprint()), limit),
                true);
    }

    private List<ChangesPage> pages(int limit, ChangesPage first, boolean included) {
        List<ChangesPage> pages = new java.util.ArrayList<>(included ? List.of(first) : List.of());
        ChangesPage page = first;
        while (page.more()) {
            page = changes(page.next(), page.nextPlace(), Objects.requireNonNull(page.fingerprint()), limit);
            assertEquals(SyncAction.OK, page.action());
            pages.add(page);
        }
        return pages;
    }

    @Test
    void whatIsHiddenMeanwhileIsHiddenInPartsThatWereFetchedBefore() {
        IntStream.range(0, 60).forEach(i -> customer("many " + i, NORTH));
        Twins.Device fresh = twins.new Device(CLERK, "F");
        fresh.readsAhead = true;
        fresh.beforeChanges = () -> set(FieldRule.TYPE, RULE, FieldRule.LEVEL, FieldLevel.HIDDEN.name());
        fresh.round();
        clerk.round();
        assertEquals(clerk.holds(), fresh.holds());
        held().stream()
                .filter(ref -> ref.type().equals(Customer.TYPE.name()))
                .forEach(ref -> assertTrue(fresh.seen(ref).withholds(Customer.NOTES)));
    }

    @Test
    void aPageBeatsAPartThatIsAsOfBeforeIt() {
        IntStream.range(0, 60).forEach(i -> customer("many " + i, NORTH));
        Twins.Device fresh = twins.new Device(CLERK, "F");
        fresh.readsAhead = true;
        fresh.beforeChanges = () -> {
            if (twins.stored(northern) != null
                    && !Objects.requireNonNull(twins.stored(northern)).isDeleted()) {
                admin(new DeleteRecord(northern, revision(northern)));
                move(new RecordRef(Customer.TYPE.name(), Ids.named("many 7")), SOUTH);
                set(Customer.TYPE, Ids.named("many 8"), Customer.NOTES, "newer");
            }
        };
        fresh.round();
        assertNull(fresh.sees(northern));
        assertNull(fresh.sees(new RecordRef(Customer.TYPE.name(), Ids.named("many 7"))));
        RecordRef edited = new RecordRef(Customer.TYPE.name(), Ids.named("many 8"));
        assertEquals("newer", fresh.seen(edited).get(Customer.NOTES));
        clerk.round();
        assertEquals(clerk.holds(), fresh.holds());
    }
}
