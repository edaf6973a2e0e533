package org.kehu.installer.simulation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.kehu.common.access.FieldLevel;
import org.kehu.common.access.Scope;
import org.kehu.common.activity.Task;
import org.kehu.common.command.Actor;
import org.kehu.common.command.Command;
import org.kehu.common.command.CreateRecord;
import org.kehu.common.command.FieldValues;
import org.kehu.common.command.Verdict;
import org.kehu.common.customer.Customer;
import org.kehu.common.label.Language;
import org.kehu.common.organisation.Department;
import org.kehu.common.organisation.FieldRule;
import org.kehu.common.organisation.Pool;
import org.kehu.common.organisation.Role;
import org.kehu.common.organisation.RoleAssignment;
import org.kehu.common.organisation.RoleGrant;
import org.kehu.common.organisation.Team;
import org.kehu.common.organisation.TeamMember;
import org.kehu.common.organisation.User;
import org.kehu.common.record.Field;
import org.kehu.common.record.Ids;
import org.kehu.common.record.PersonName;
import org.kehu.common.record.RecordType;
import org.kehu.common.sales.Opportunity;
import org.kehu.common.sales.Order;
import org.kehu.common.sales.Product;
import org.kehu.common.service.Ticket;
import org.kehu.common.setup.Founding;
import org.kehu.common.setup.ServerSetup;
import org.kehu.common.sync.UnitCodec;

/** The company that every history begins with: departments with a branch, a team with a queue, six people, one role. */
final class Company {
    static final List<String> PEOPLE = List.of("anna", "ben", "chen", "dora", "emil", "fang");
    static final UUID ROLE = Ids.named("role");
    static final UUID NORTH = Ids.named("north");
    static final UUID SOUTH = Ids.named("south");
    static final UUID WEST = Ids.named("west");
    static final UUID TEAM = Ids.named("team");
    private static final UUID POOL = Ids.named("pool");
    private static final UUID UNSERVED = Ids.named("unserved pool");
    static final List<RecordType> ROOTS = List.of(Customer.TYPE, Opportunity.TYPE, Order.TYPE, Task.TYPE, Ticket.TYPE);

    private Company() {}

    static UUID person(String name) {
        return Ids.named(name);
    }

    static UUID grant(RecordType type) {
        return Ids.named("grant " + type);
    }

    static UUID rule(RecordType type) {
        return Ids.named("rule " + type);
    }

    static void found(ServerNode server, Instant now) {
        Founding founding =
                new Founding("启衡", Language.ENGLISH, "CNY", "Asia/Shanghai", "admin", PersonName.of("李", "娜"));
        var unit = ServerSetup.unit(founding, now);
        must(server.door().push(Actor.SYSTEM, unit, UnitCodec.hash("setup")));
        must(server.run(ServerSetup.ADMINISTRATOR, records()));
    }

    /** Devices of before know nothing of pools, so these come into being when the devices are there. */
    static void openPools(ServerNode server) {
        server.run(
                ServerSetup.ADMINISTRATOR,
                List.of(
                        create(
                                POOL,
                                FieldValues.of(Pool.TYPE)
                                        .with(Pool.NAME, "East")
                                        .with(Pool.TEAM, TEAM)),
                        create(UNSERVED, FieldValues.of(Pool.TYPE).with(Pool.NAME, "West"))));
    }

    private static void must(Verdict verdict) {
        if (!verdict.isApplied()) {
            throw new IllegalStateException("the company could not be founded: " + verdict.reason());
        }
    }

    private static List<Command> records() {
        List<Command> records = new ArrayList<>();
        records.add(create(NORTH, FieldValues.of(Department.TYPE).with(Department.NAME, "North")));
        records.add(create(SOUTH, FieldValues.of(Department.TYPE).with(Department.NAME, "South")));
        records.add(create(
                WEST,
                FieldValues.of(Department.TYPE).with(Department.NAME, "West").with(Department.ABOVE, NORTH)));
        records.add(create(TEAM, FieldValues.of(Team.TYPE).with(Team.NAME, "Pumps")));
        records.add(create(
                ROLE,
                FieldValues.of(Role.TYPE).with(Role.NAME, "Everything").with(Role.PERMISSIONS, Set.of(Role.ASSIGN))));
        ROOTS.forEach(type -> records.add(granted(type, Scope.DEPARTMENT)));
        records.add(granted(Product.TYPE, Scope.ALL));
        records.add(ruled(Customer.TYPE, Customer.CREDIT_LIMIT));
        records.add(ruled(Opportunity.TYPE, Opportunity.AMOUNT));
        for (int i = 0; i < PEOPLE.size(); i++) {
            records.addAll(
                    joins(PEOPLE.get(i), List.of(NORTH, NORTH, SOUTH, WEST).get(i % 4)));
        }
        records.add(create(
                Ids.named("pump"),
                FieldValues.of(Product.TYPE).with(Product.CODE, "P1").with(Product.NAME, "pump")));
        return records;
    }

    private static List<Command> joins(String name, UUID department) {
        return List.of(
                create(
                        person(name),
                        FieldValues.of(User.TYPE)
                                .with(User.LOGIN, name)
                                .with(User.NAME, PersonName.of("", name))
                                .with(User.DEPARTMENT, department)
                                .with(User.ACTIVE, true)),
                create(
                        Ids.named("role of " + name),
                        FieldValues.of(RoleAssignment.TYPE)
                                .with(RoleAssignment.USER, person(name))
                                .with(RoleAssignment.ROLE, ROLE)),
                create(
                        Ids.named("membership of " + name),
                        FieldValues.of(TeamMember.TYPE)
                                .with(TeamMember.TEAM, TEAM)
                                .with(TeamMember.MEMBER, person(name))));
    }

    private static Command create(UUID id, FieldValues values) {
        return new CreateRecord(id, values, null);
    }

    private static Command granted(RecordType type, Scope scope) {
        return create(
                grant(type),
                FieldValues.of(RoleGrant.TYPE)
                        .with(RoleGrant.ROLE, ROLE)
                        .with(RoleGrant.RECORD_TYPE, type.name())
                        .with(RoleGrant.READ, scope.name())
                        .with(RoleGrant.CREATE, scope.name())
                        .with(RoleGrant.EDIT, scope.name())
                        .with(RoleGrant.DELETE, scope.name()));
    }

    private static Command ruled(RecordType type, Field<?> field) {
        return create(
                rule(type),
                FieldValues.of(FieldRule.TYPE)
                        .with(FieldRule.ROLE, ROLE)
                        .with(FieldRule.RECORD_TYPE, type.name())
                        .with(FieldRule.FIELD, field.name())
                        .with(FieldRule.LEVEL, FieldLevel.EDIT.name()));
    }
}
