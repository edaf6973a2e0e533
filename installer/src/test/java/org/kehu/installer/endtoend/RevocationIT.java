package org.kehu.installer.endtoend;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kehu.client.records.Records;
import org.kehu.client.records.Subscription;
import org.kehu.client.start.StartProblem;
import org.kehu.common.Kehu;
import org.kehu.common.access.FieldLevel;
import org.kehu.common.access.Scope;
import org.kehu.common.command.Command;
import org.kehu.common.command.CreateRecord;
import org.kehu.common.command.DeleteRecord;
import org.kehu.common.command.FieldValues;
import org.kehu.common.command.RestoreRecord;
import org.kehu.common.customer.Customer;
import org.kehu.common.customer.ReturnCustomer;
import org.kehu.common.organisation.AssignOwner;
import org.kehu.common.organisation.Department;
import org.kehu.common.organisation.FieldRule;
import org.kehu.common.organisation.Pool;
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
import org.kehu.common.record.PersonName;
import org.kehu.common.record.RecordRef;
import org.kehu.common.record.RecordType;
import org.kehu.common.service.Ticket;
import org.kehu.server.running.People;
import org.kehu.server.running.RunningServer;
import org.kehu.server.running.TestDatabase;

/** A clerk works on; an administrator elsewhere changes what he may see. It is gone from his window by itself, and comes back. */
class RevocationIT {
    private static final long SECONDS = 60;

    @TempDir
    Path folder;

    private Laptop admin;
    private Laptop clerk;
    private final RecordRef sales = ref(Department.TYPE);
    private final RecordRef branch = ref(Department.TYPE);
    private final RecordRef elsewhere = ref(Department.TYPE);
    private final RecordRef owner = ref(User.TYPE);
    private final RecordRef role = ref(Role.TYPE);
    private final RecordRef grant = ref(RoleGrant.TYPE);
    private final RecordRef rule = ref(FieldRule.TYPE);
    private final RecordRef team = ref(Team.TYPE);
    private final RecordRef others = ref(Team.TYPE);
    private final RecordRef member = ref(TeamMember.TYPE);
    private final RecordRef queue = ref(Queue.TYPE);
    private final RecordRef pool = ref(Pool.TYPE);
    private final RecordRef customer = ref(Customer.TYPE);
    private final RecordRef ticket = ref(Ticket.TYPE);

    private static RecordRef ref(RecordType type) {
        return new RecordRef(type.name(), UUID.randomUUID());
    }

    @BeforeEach
    void found() throws StartProblem {
        RunningServer server = RunningServer.on(TestDatabase.H2);
        admin = Laptop.of(server, folder.resolve("admin"), People.withRole(server, "Administrator"));
        People.Person person = People.withRole(server, "Salesperson");
        admin.sync();
        organisation();
        rights(person.id());
        set(new RecordRef("user", person.id()), User.DEPARTMENT, sales.id());
        make(
                customer,
                FieldValues.of(Customer.TYPE)
                        .with(Customer.NAME, "revocable " + customer.id())
                        .with(Customer.TAX_ID, "91320500"));
        admin.does(new AssignOwner(customer, owner.id()));
        make(
                ticket,
                FieldValues.of(Ticket.TYPE)
                        .with(Ticket.SUBJECT, "revocable " + ticket.id())
                        .with(Ticket.CUSTOMER, customer.id())
                        .with(Ticket.QUEUE, queue.id()));
        admin.sync();
        clerk = Laptop.of(server, folder.resolve("clerk"), person);
    }

    @AfterEach
    void close() {
        clerk.close();
        admin.close();
    }

    private void organisation() {
        make(sales, FieldValues.of(Department.TYPE).with(Department.NAME, "Sales " + sales.id()));
        make(
                branch,
                FieldValues.of(Department.TYPE)
                        .with(Department.NAME, "Branch " + branch.id())
                        .with(Department.ABOVE, sales.id()));
        make(elsewhere, FieldValues.of(Department.TYPE).with(Department.NAME, "Elsewhere " + elsewhere.id()));
        make(
                owner,
                FieldValues.of(User.TYPE)
                        .with(User.LOGIN, "o" + owner.id().toString().substring(0, 8))
                        .with(User.NAME, PersonName.of("", "owner"))
                        .with(User.DEPARTMENT, branch.id()));
        make(team, FieldValues.of(Team.TYPE).with(Team.NAME, "Pumps " + team.id()));
        make(others, FieldValues.of(Team.TYPE).with(Team.NAME, "Others " + others.id()));
        make(
                queue,
                FieldValues.of(Queue.TYPE)
                        .with(Queue.NAME, "Pumps " + queue.id())
                        .with(Queue.TEAM, team.id()));
        make(
                pool,
                FieldValues.of(Pool.TYPE).with(Pool.NAME, "East " + pool.id()).with(Pool.TEAM, others.id()));
    }

    private void rights(UUID person) {
        admin.session().records().configuration().all(RoleAssignment.TYPE).stream()
                .filter(one -> person.equals(one.get(RoleAssignment.USER)))
                .forEach(one -> admin.does(new DeleteRecord(one.ref(), one.revision())));
        make(role, FieldValues.of(Role.TYPE).with(Role.NAME, "Clerk " + role.id()));
        make(
                grant,
                FieldValues.of(RoleGrant.TYPE)
                        .with(RoleGrant.ROLE, role.id())
                        .with(RoleGrant.RECORD_TYPE, Customer.TYPE.name())
                        .with(RoleGrant.READ, Scope.DEPARTMENT_AND_BELOW.name()));
        make(
                ref(RoleGrant.TYPE),
                FieldValues.of(RoleGrant.TYPE)
                        .with(RoleGrant.ROLE, role.id())
                        .with(RoleGrant.RECORD_TYPE, Ticket.TYPE.name())
                        .with(RoleGrant.READ, Scope.TEAM.name()));
        make(
                rule,
                FieldValues.of(FieldRule.TYPE)
                        .with(FieldRule.ROLE, role.id())
                        .with(FieldRule.RECORD_TYPE, Customer.TYPE.name())
                        .with(FieldRule.FIELD, Customer.TAX_ID.name())
                        .with(FieldRule.LEVEL, FieldLevel.READ.name()));
        make(
                ref(RoleAssignment.TYPE),
                FieldValues.of(RoleAssignment.TYPE)
                        .with(RoleAssignment.USER, person)
                        .with(RoleAssignment.ROLE, role.id()));
        make(
                member,
                FieldValues.of(TeamMember.TYPE).with(TeamMember.TEAM, team.id()).with(TeamMember.MEMBER, person));
    }

    private void make(RecordRef ref, FieldValues values) {
        admin.does(new CreateRecord(ref.id(), values, null));
    }

    private <V> void set(RecordRef ref, Field<V> field, @Nullable V value) {
        admin.edits(ref, field, value);
    }

    /** Told by the client itself, as a window is; nobody asks for a sync. */
    private void awaitOnClerk(RecordRef ref, Predicate<@Nullable CrmRecord> expected, Command... deeds)
            throws Exception {
        Records records = clerk.session().records();
        CompletableFuture<Boolean> seen = new CompletableFuture<>();
        Runnable look = () -> {
            if (expected.test(records.find(ref))) {
                seen.complete(true);
            }
        };
        Subscription changes = records.onChange(Set.of(ref.type()), change -> look.run());
        try {
            for (Command deed : deeds) {
                admin.does(deed);
            }
            look.run();
            seen.get(SECONDS, TimeUnit.SECONDS);
        } finally {
            changes.close();
        }
        RecordType type = Kehu.SCHEMA.type(ref.type());
        RecordQuery search =
                RecordQuery.of(type).where(new Filter.Search(ref.id().toString()));
        int shown = records.find(ref) == null ? 0 : 1;
        assertEquals(shown, records.page(search).records().size());
    }

    private <V> Command edit(RecordRef ref, Field<V> field, @Nullable V value) {
        CrmRecord seen = admin.sees(ref);
        return new org.kehu.common.command.EditRecord(
                org.kehu.common.command.FieldChanges.of(seen).with(seen, field, value), seen.revision());
    }

    private void gone(RecordRef ref, Command... deeds) throws Exception {
        awaitOnClerk(ref, Objects::isNull, deeds);
    }

    private void back(RecordRef ref, Command... deeds) throws Exception {
        awaitOnClerk(ref, Objects::nonNull, deeds);
    }

    @Test
    void whatChangesOfOwnerRoleAndDepartmentTakeAwayIsGoneByItself() throws Exception {
        RecordRef person = new RecordRef("user", clerk.person().id());
        UUID stranger = admin.person().id();
        gone(customer, new AssignOwner(customer, stranger));
        back(customer, new AssignOwner(customer, owner.id()));
        gone(customer, edit(grant, RoleGrant.READ, Scope.NONE.name()));
        back(customer, edit(grant, RoleGrant.READ, Scope.DEPARTMENT_AND_BELOW.name()));
        gone(customer, edit(branch, Department.ABOVE, null));
        back(customer, edit(branch, Department.ABOVE, sales.id()));
        gone(customer, edit(person, User.DEPARTMENT, elsewhere.id()));
        back(customer, edit(person, User.DEPARTMENT, sales.id()));
        gone(customer, new AssignOwner(customer, stranger), edit(person, User.DEPARTMENT, elsewhere.id()));
        back(customer, edit(person, User.DEPARTMENT, sales.id()), new AssignOwner(customer, owner.id()));
    }

    @Test
    void whatChangesOfPoolAndTeamTakeAwayIsGoneByItself() throws Exception {
        gone(customer, new ReturnCustomer(customer.id(), pool.id(), "unattended"));
        back(customer, edit(pool, Pool.TEAM, team.id()));
        gone(customer, new DeleteRecord(member, admin.sees(member).revision()));
        back(customer, new RestoreRecord(member));
        gone(customer, new AssignOwner(customer, admin.person().id()));
        back(customer, new ReturnCustomer(customer.id(), pool.id(), "again"));
        gone(
                customer,
                edit(pool, Pool.TEAM, others.id()),
                new AssignOwner(customer, admin.person().id()));
    }

    @Test
    void whatChangesOfTeamQueueAndFieldTakeAwayIsGoneByItself() throws Exception {
        gone(ticket, new DeleteRecord(member, admin.sees(member).revision()));
        back(ticket, new RestoreRecord(member));
        gone(ticket, edit(queue, Queue.TEAM, others.id()));
        back(ticket, edit(queue, Queue.TEAM, team.id()));
        awaitOnClerk(
                customer,
                record -> record != null && record.withholds(Customer.TAX_ID),
                edit(rule, FieldRule.LEVEL, FieldLevel.HIDDEN.name()));
        assertEquals(
                List.of(),
                clerk.session()
                        .records()
                        .page(RecordQuery.of(Customer.TYPE).where(new Filter.Search("91320500")))
                        .records());
    }
}
