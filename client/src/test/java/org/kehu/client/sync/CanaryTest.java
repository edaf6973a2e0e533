package org.kehu.client.sync;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kehu.client.records.LinkState;
import org.kehu.client.records.Outcome;
import org.kehu.client.start.StartProblem;
import org.kehu.client.store.CacheFolder;
import org.kehu.client.store.RawPages;
import org.kehu.common.Kehu;
import org.kehu.common.access.FieldLevel;
import org.kehu.common.access.Scope;
import org.kehu.common.command.Command;
import org.kehu.common.command.CreateRecord;
import org.kehu.common.command.DeleteRecord;
import org.kehu.common.command.EditRecord;
import org.kehu.common.command.FieldChanges;
import org.kehu.common.command.FieldValues;
import org.kehu.common.customer.Contact;
import org.kehu.common.customer.Customer;
import org.kehu.common.ledger.Company;
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
import org.kehu.common.query.Filter;
import org.kehu.common.query.RecordQuery;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.Field;
import org.kehu.common.record.Ids;
import org.kehu.common.record.Money;
import org.kehu.common.record.PersonName;
import org.kehu.common.record.RecordRef;
import org.kehu.common.record.RecordType;
import org.kehu.common.service.Ticket;

/**
 * Words that stand nowhere else are on a laptop, in records, conflict copies, journal and tray. Their user loses the right to
 * see them; then they are nowhere in the decrypted files, not even in what the database does not use any more.
 */
class CanaryTest {
    private static final List<String> CUSTOMER = List.of("canaryname", "canarytax", "canaryloser", "canarycontact");
    private static final List<String> TICKET = List.of("canaryticket");
    private static final UUID SALES = Ids.named("Sales");
    private static final UUID ROLE = Ids.named("clerks");
    private static final UUID GRANT = Ids.named("clerks' customers");
    private static final UUID RULE = Ids.named("clerks' tax ids");
    private static final UUID TEAM = Ids.named("team");
    private static final UUID OTHERS = Ids.named("others");
    private static final UUID MEMBER = Ids.named("membership");
    private static final UUID QUEUE = Ids.named("queue");
    private static final UUID QUEUE_OF_OTHERS = Ids.named("queue of others");

    @TempDir
    static Path keyFolder;

    private static ServerKeys keys;

    @TempDir
    Path data;

    private final SmallServer server = new SmallServer();
    private final AtomicReference<LocalSession> open = new AtomicReference<>();
    private ClientSessions sessions;
    private RecordRef customer;
    private RecordRef ticket;

    /** What takes a record, or some of it, away from somebody. */
    enum Loss {
        OWNER(CUSTOMER, test -> test.admin(new AssignOwner(test.customer, Company.ADMIN))),
        MOVED_USER(CUSTOMER, test -> test.set(User.TYPE, Company.ANNA, User.DEPARTMENT, Company.WUXI)),
        BRANCH(CUSTOMER, test -> test.set(Department.TYPE, Company.SUZHOU, Department.ABOVE, null)),
        GRANT_TAKEN(CUSTOMER, test -> test.set(RoleGrant.TYPE, GRANT, RoleGrant.READ, Scope.NONE.name())),
        ROLE_TAKEN(
                Stream.concat(CUSTOMER.stream(), TICKET.stream()).toList(),
                test -> test.delete(RoleAssignment.TYPE, Ids.named("clerk is one"))),
        BOTH_MOVED(CUSTOMER, test -> {
            test.admin(new AssignOwner(test.customer, Company.ADMIN));
            test.set(User.TYPE, Company.ANNA, User.DEPARTMENT, Company.WUXI);
        }),
        GIVEN_AWAY_AND_DELETED(CUSTOMER, test -> {
            test.admin(new AssignOwner(test.customer, Company.ADMIN));
            test.delete(Customer.TYPE, test.customer.id());
        }),
        DELETED_AND_TAKEN_LATER(CUSTOMER, test -> {
            test.delete(Customer.TYPE, test.customer.id());
            test.sync();
            test.set(RoleGrant.TYPE, GRANT, RoleGrant.READ, Scope.NONE.name());
        }),
        FIELD(
                List.of("canarytax", "canaryloser"),
                test -> test.set(FieldRule.TYPE, RULE, FieldRule.LEVEL, FieldLevel.HIDDEN.name())),
        TEAM_LEFT(TICKET, test -> test.delete(TeamMember.TYPE, MEMBER)),
        QUEUE_GIVEN_AWAY(TICKET, test -> test.set(Queue.TYPE, QUEUE, Queue.TEAM, OTHERS)),
        TICKET_MOVED(TICKET, test -> test.set(Ticket.TYPE, test.ticket.id(), Ticket.QUEUE, QUEUE_OF_OTHERS));

        private final List<String> words;
        private final Consumer<CanaryTest> deed;

        Loss(List<String> words, Consumer<CanaryTest> deed) {
            this.words = words;
            this.deed = deed;
        }
    }

    @BeforeAll
    static void makeKeys() throws IOException, InterruptedException, GeneralSecurityException {
        keys = ServerKeys.make(keyFolder.resolve("one.p12"));
    }

    @BeforeEach
    void anna() throws IOException, GeneralSecurityException, StartProblem {
        delete(RoleAssignment.TYPE, Ids.named("Anna as SALESPERSON"));
        set(User.TYPE, Company.ANNA, User.DEPARTMENT, SALES);
        admin(role());
        admin(teams());
        customer = made(Customer.TYPE, "customer", FieldValues.of(Customer.TYPE).with(Customer.NAME, "canaryname"));
        admin(new AssignOwner(customer, Company.BEN));
        made(
                Contact.TYPE,
                "contact",
                FieldValues.of(Contact.TYPE)
                        .with(Contact.CUSTOMER, customer.id())
                        .with(Contact.NAME, PersonName.of("", "canarycontact")));
        ticket = made(
                Ticket.TYPE,
                "ticket",
                FieldValues.of(Ticket.TYPE)
                        .with(Ticket.SUBJECT, "canaryticket")
                        .with(
                                Ticket.CUSTOMER,
                                made(
                                                Customer.TYPE,
                                                "other",
                                                FieldValues.of(Customer.TYPE).with(Customer.NAME, "other"))
                                        .id())
                        .with(Ticket.QUEUE, QUEUE));
        String address = server.start(keys);
        sessions = new ClientSessions(data, Kehu.CATALOG, () -> server.company.ledger.now(), "test", open::set);
        ServerGate gate = new ServerGate(sessions);
        gate.trust(gate.probe(address))
                .signIn("anna", "secret".toCharArray())
                .firstSync()
                .run(progress -> {}, () -> false);
        worked();
    }

    @AfterEach
    void stop() {
        open.get().close();
        server.close();
    }

    /** She edits, and loses to somebody: both values are in journal, log and conflict copy. */
    private void worked() {
        edit(Customer.TAX_ID, "canarytax");
        sync();
        CrmRecord seen = Objects.requireNonNull(open.get().records().find(customer));
        set(Customer.TYPE, customer.id(), Customer.TAX_ID, "canaryloser");
        does(new EditRecord(FieldChanges.of(seen).with(seen, Customer.TAX_ID, "canarytax2"), seen.revision()));
        sync();
    }

    private CreateRecord[] role() {
        return new CreateRecord[] {
            create(ROLE, FieldValues.of(Role.TYPE).with(Role.NAME, "Clerk")),
            create(
                    GRANT,
                    FieldValues.of(RoleGrant.TYPE)
                            .with(RoleGrant.ROLE, ROLE)
                            .with(RoleGrant.RECORD_TYPE, Customer.TYPE.name())
                            .with(RoleGrant.READ, Scope.DEPARTMENT_AND_BELOW.name())
                            .with(RoleGrant.EDIT, Scope.DEPARTMENT_AND_BELOW.name())),
            create(
                    Ids.named("clerks' tickets"),
                    FieldValues.of(RoleGrant.TYPE)
                            .with(RoleGrant.ROLE, ROLE)
                            .with(RoleGrant.RECORD_TYPE, Ticket.TYPE.name())
                            .with(RoleGrant.READ, Scope.TEAM.name())),
            create(
                    RULE,
                    FieldValues.of(FieldRule.TYPE)
                            .with(FieldRule.ROLE, ROLE)
                            .with(FieldRule.RECORD_TYPE, Customer.TYPE.name())
                            .with(FieldRule.FIELD, Customer.TAX_ID.name())
                            .with(FieldRule.LEVEL, FieldLevel.EDIT.name())),
            create(
                    Ids.named("clerk is one"),
                    FieldValues.of(RoleAssignment.TYPE)
                            .with(RoleAssignment.USER, Company.ANNA)
                            .with(RoleAssignment.ROLE, ROLE))
        };
    }

    private CreateRecord[] teams() {
        return new CreateRecord[] {
            create(TEAM, FieldValues.of(Team.TYPE).with(Team.NAME, "Pumps")),
            create(OTHERS, FieldValues.of(Team.TYPE).with(Team.NAME, "Others")),
            create(QUEUE, FieldValues.of(Queue.TYPE).with(Queue.NAME, "Pumps").with(Queue.TEAM, TEAM)),
            create(
                    QUEUE_OF_OTHERS,
                    FieldValues.of(Queue.TYPE).with(Queue.NAME, "Others").with(Queue.TEAM, OTHERS)),
            create(
                    MEMBER,
                    FieldValues.of(TeamMember.TYPE).with(TeamMember.TEAM, TEAM).with(TeamMember.MEMBER, Company.ANNA))
        };
    }

    private static CreateRecord create(UUID id, FieldValues values) {
        return new CreateRecord(id, values, null);
    }

    private RecordRef made(RecordType type, String name, FieldValues values) {
        return new RecordRef(type.name(), server.company.make(Company.ADMIN, name, values));
    }

    private void admin(Command... commands) {
        server.company.ledger.must(Company.ADMIN, commands);
    }

    private <V> void set(RecordType type, UUID id, Field<V> field, V value) {
        CrmRecord now = server.company.get(type, id);
        admin(new EditRecord(FieldChanges.of(now).with(now, field, value), now.revision()));
    }

    private void delete(RecordType type, UUID id) {
        admin(new DeleteRecord(
                new RecordRef(type.name(), id), server.company.get(type, id).revision()));
    }

    private void does(Command command) {
        assertTrue(open.get().commands().run(command) instanceof Outcome.Accepted);
    }

    private void edit(Field<String> field, String value) {
        CrmRecord seen = Objects.requireNonNull(open.get().records().find(customer));
        does(new EditRecord(FieldChanges.of(seen).with(seen, field, value), seen.revision()));
    }

    private void sync() {
        LocalSession session = open.get();
        session.syncing().syncNow();
        await().until(() -> {
            LinkState state = session.syncing().state();
            return !state.running() && state.link() == LinkState.Link.ONLINE && state.waiting() == 0;
        });
        syncOnce();
    }

    private void syncOnce() {
        try {
            open.get().syncOnce();
        } catch (StartProblem e) {
            throw new AssertionError(e);
        }
    }

    private void again() throws StartProblem {
        open.get().close();
        sessions.at(KnownServer.read(data).orElseThrow()).signIn("anna", "secret".toCharArray());
    }

    private Map<String, Integer> inFiles(List<String> words) throws Exception {
        open.get().close();
        return new RawPages(CacheFolder.of(data, "s1", "anna"), "anna", "secret").found(words);
    }

    private static Set<String> words(Map<String, Integer> found) {
        return found.keySet().stream()
                .map(place -> place.substring(place.indexOf(": ") + 2))
                .collect(Collectors.toSet());
    }

    @ParameterizedTest
    @EnumSource
    void whatOneMayNotSeeAnyMoreIsNowhere(Loss loss) throws Exception {
        assertEquals(Set.copyOf(loss.words), words(inFiles(loss.words)), "or this test could not fail");
        again();
        loss.deed.accept(this);
        sync();
        for (String word : loss.words) {
            for (RecordType type : List.of(Customer.TYPE, Contact.TYPE, Ticket.TYPE)) {
                RecordQuery search = RecordQuery.of(type).where(new Filter.Search(word));
                assertEquals(List.of(), open.get().records().page(search).records(), () -> word + " in " + type.name());
            }
        }
        assertEquals(Map.of(), inFiles(loss.words));
    }

    /** Limits met, so that the reason in the tray tells the one that stands. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void whatAReasonToldOfItIsNowhere(boolean hidden) throws Exception {
        set(Customer.TYPE, customer.id(), Customer.CREDIT_LIMIT, Money.of("111", "CNY"));
        sync();
        CrmRecord seen = Objects.requireNonNull(open.get().records().find(customer));
        set(Customer.TYPE, customer.id(), Customer.CREDIT_LIMIT, Money.of("7424242", "CNY"));
        does(new EditRecord(
                FieldChanges.of(seen).with(seen, Customer.CREDIT_LIMIT, Money.of("222", "CNY")), seen.revision()));
        sync();
        assertTrue(open.get().attention().entries().get(0).reason().toString().contains("7424242"));
        assertEquals(Set.of("7424242"), words(inFiles(List.of("7424242"))), "or this test could not fail");
        again();
        if (hidden) {
            set(FieldRule.TYPE, RULE, FieldRule.FIELD, Customer.CREDIT_LIMIT.name());
            set(FieldRule.TYPE, RULE, FieldRule.LEVEL, FieldLevel.HIDDEN.name());
        } else {
            admin(new AssignOwner(customer, Company.ADMIN));
        }
        sync();
        assertEquals(1, open.get().attention().entries().size());
        assertEquals(Map.of(), inFiles(List.of("7424242")));
    }

    @Test
    void whatOneTypedStaysUntilItIsDealtWithAndWhatStoodThereDoesNot() throws Exception {
        server.close();
        again();
        edit(Customer.TAX_ID, "hertypedtext");
        admin(new AssignOwner(customer, Company.ADMIN));
        open.get().close();
        server.start(keys);
        again();
        open.get().syncing().syncNow();
        await().until(() -> open.get().syncing().state().attention() == 1);
        syncOnce();
        assertEquals(Set.of("hertypedtext"), words(inFiles(List.of("hertypedtext", "canarytax", "canaryloser"))));
    }
}
