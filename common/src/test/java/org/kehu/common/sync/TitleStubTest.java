package org.kehu.common.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kehu.common.access.FieldLevel;
import org.kehu.common.access.Scope;
import org.kehu.common.command.Command;
import org.kehu.common.command.CreateRecord;
import org.kehu.common.command.DeleteRecord;
import org.kehu.common.command.FieldValues;
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

/** An agent serves tickets of customers that he may not see: he knows their names and nothing else. */
class TitleStubTest {
    private static final UUID AGENT = Ids.named("agent");
    private static final UUID ROLE = Ids.named("agents");
    private static final UUID TEAM = Ids.named("team");
    private static final UUID QUEUE = Ids.named("queue");
    private static final UUID MEMBER = Ids.named("membership");

    private final Twins twins = new Twins();
    private final Twins.Device agent = twins.new Device(AGENT, "A");
    private RecordRef customer;
    private RecordRef other;
    private RecordRef ticket;

    @BeforeEach
    void anAgentWithATicket() {
        admin(
                create(ROLE, FieldValues.of(Role.TYPE).with(Role.NAME, "Agent")),
                grant(Customer.TYPE, Scope.SELF),
                grant(Ticket.TYPE, Scope.TEAM),
                create(
                        AGENT,
                        FieldValues.of(User.TYPE)
                                .with(User.LOGIN, "agent")
                                .with(User.NAME, PersonName.of("", "agent"))),
                create(
                        Ids.named("agent is one"),
                        FieldValues.of(RoleAssignment.TYPE)
                                .with(RoleAssignment.USER, AGENT)
                                .with(RoleAssignment.ROLE, ROLE)),
                create(TEAM, FieldValues.of(Team.TYPE).with(Team.NAME, "Pumps")),
                create(
                        MEMBER,
                        FieldValues.of(TeamMember.TYPE)
                                .with(TeamMember.TEAM, TEAM)
                                .with(TeamMember.MEMBER, AGENT)));
        admin(create(QUEUE, FieldValues.of(Queue.TYPE).with(Queue.NAME, "Pumps").with(Queue.TEAM, TEAM)));
        customer = customer("Shenghe");
        other = customer("Other");
        ticket = ticket("ticket");
        agent.round();
    }

    private RecordRef ticket(String name) {
        CreateRecord create = create(
                Ids.named(name),
                FieldValues.of(Ticket.TYPE)
                        .with(Ticket.SUBJECT, "broken")
                        .with(Ticket.CUSTOMER, customer.id())
                        .with(Ticket.QUEUE, QUEUE));
        admin(create);
        return Twins.ref(create);
    }

    private RecordRef customer(String name) {
        CreateRecord create = create(
                Ids.named(name),
                FieldValues.of(Customer.TYPE)
                        .with(Customer.NAME, name)
                        .with(Customer.KIND, "COMPANY")
                        .with(Customer.NOTES, "secret"));
        admin(create);
        return Twins.ref(create);
    }

    private void admin(Command... commands) {
        twins.must(ServerSetup.ADMINISTRATOR, commands);
    }

    private static CreateRecord create(UUID id, FieldValues values) {
        return new CreateRecord(id, values, null);
    }

    private static CreateRecord grant(RecordType type, Scope scope) {
        return create(
                Ids.named("agents' " + type.name()),
                FieldValues.of(RoleGrant.TYPE)
                        .with(RoleGrant.ROLE, ROLE)
                        .with(RoleGrant.RECORD_TYPE, type.name())
                        .with(RoleGrant.READ, scope.name()));
    }

    private <V> void set(RecordRef ref, Field<V> field, @Nullable V value) {
        CrmRecord record = Objects.requireNonNull(twins.stored(ref));
        admin(Twins.edit(record, field, value));
    }

    private @Nullable String named(RecordRef ref) {
        Function<ClientTx, Map<String, String>> title = tx -> {
            String found = tx.stubs().title(ref);
            return found == null ? Map.of() : Map.of("", found);
        };
        return agent.disk.transact(title).get("");
    }

    private Set<RecordRef> customers() {
        return agent.holds().stream()
                .filter(ref -> ref.type().equals("customer"))
                .collect(java.util.stream.Collectors.toSet());
    }

    @Test
    void whereALinkLeadsIsNamedAndNotHeld() {
        assertEquals("Shenghe", named(customer));
        assertNull(named(other));
        assertEquals(Set.of(), customers());
        assertEquals(List.of(), agent.repairs);
    }

    @Test
    void aRecordThatComesTakesThePlaceOfItsNameAndLeavesItBehind() {
        admin(new AssignOwner(customer, AGENT));
        agent.round();
        assertEquals(Set.of(customer), customers());
        assertNull(named(customer));
        admin(new AssignOwner(customer, ServerSetup.ADMINISTRATOR));
        agent.round();
        assertEquals(Set.of(), customers());
        assertEquals("Shenghe", named(customer));
    }

    @Test
    void theNameGoesWithTheLink() {
        set(ticket, Ticket.CUSTOMER, other.id());
        agent.round();
        assertNull(named(customer));
        assertEquals("Other", named(other));
        admin(new DeleteRecord(new RecordRef(TeamMember.TYPE.name(), MEMBER), 1));
        agent.round();
        assertNull(named(other));
    }

    @Test
    void aNewNameIsLearntWhenAllIsHeldAgainstTheServer() {
        set(customer, Customer.NAME, "Shenghe Trading");
        agent.round();
        assertEquals("Shenghe", named(customer));
        set(new RecordRef("user", AGENT), User.DEPARTMENT, department());
        agent.round();
        assertEquals("Shenghe Trading", named(customer));
    }

    private UUID department() {
        UUID id = Ids.named("department");
        admin(create(id, FieldValues.of(Department.TYPE).with(Department.NAME, "New")));
        return id;
    }

    private void hideNames() {
        admin(create(
                Ids.named("no names"),
                FieldValues.of(FieldRule.TYPE)
                        .with(FieldRule.ROLE, ROLE)
                        .with(FieldRule.RECORD_TYPE, Customer.TYPE.name())
                        .with(FieldRule.FIELD, Customer.NAME.name())
                        .with(FieldRule.LEVEL, FieldLevel.HIDDEN.name())));
    }

    @Test
    void aNameIsGoneWithTheRightThoughTheServerCannotBeAskedAnyMore() {
        hideNames();
        agent.beforeDigest = () -> twins.online = false;
        assertThrows(Offline.class, agent::round);
        assertNull(named(customer));
    }

    @Test
    void aNameIsGoneWithTheRightThoughTheSnapshotBreaksOff() {
        restore();
        hideNames();
        breakOffBehind(0);
        assertNull(named(customer));
    }

    @Test
    void aNameIsGoneWithTheRightThatWasTakenAmidASnapshot() {
        for (int i = 0; i < 80; i++) {
            ticket("more " + i);
        }
        restore();
        do {
            breakOffBehind(1);
        } while (Objects.requireNonNull(agent.state().snapshot()).wave() < Pulling.BULK);
        assertEquals("Shenghe", named(customer), "the rights are still the same");
        hideNames();
        breakOffBehind(1);
        assertNull(named(customer));
    }

    /** All is taken anew then. */
    private void restore() {
        Runnable back = twins.store.backup();
        customer("later");
        agent.round();
        back.run();
        twins.restart();
    }

    private void breakOffBehind(int parts) {
        agent.partsUntilOffline = parts;
        assertThrows(Offline.class, agent::round);
    }

    @Test
    void aNameThatMayNotBeReadAnyMoreIsGoneWhateverTheProofComesTo() {
        agent.beforeDigest = () -> customer("busy " + twins.id());
        aNameThatMayNotBeReadIsNotTold();
    }

    @Test
    void aNameThatMayNotBeReadIsNotTold() {
        hideNames();
        agent.round();
        assertNull(named(customer));
    }

    @Test
    void onlyWhoSeesTheLinkIsToldWhereItLeads() {
        TitleLink guessed = new TitleLink(other, Customer.ABOVE.name());
        TitleLink noLink = new TitleLink(ticket, Ticket.SUBJECT.name());
        TitlesReply reply = twins.core.titles(AGENT, new TitlesRequest("A", List.of(guessed, noLink)));
        assertEquals(List.of(), reply.titles());
    }
}
