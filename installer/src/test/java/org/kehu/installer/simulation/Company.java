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
import org.kehu.common.command.EditRecord;
import org.kehu.common.command.FieldChanges;
import org.kehu.common.command.FieldValues;
import org.kehu.common.command.Verdict;
import org.kehu.common.customer.Customer;
import org.kehu.common.label.Language;
import org.kehu.common.organisation.Department;
import org.kehu.common.organisation.FieldRule;
import org.kehu.common.organisation.Role;
import org.kehu.common.organisation.RoleAssignment;
import org.kehu.common.organisation.RoleGrant;
import org.kehu.common.organisation.User;
import org.kehu.common.record.CrmRecord;
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

/** The company that every history begins with: two departments, two people with devices, one without, one role. */
final class Company {
    static final UUID ANNA = Ids.named("anna");
    static final UUID BEN = Ids.named("ben");
    static final UUID CHEN = Ids.named("chen");
    private static final UUID NORTH = Ids.named("north");
    private static final UUID SOUTH = Ids.named("south");
    private static final UUID ROLE = Ids.named("role");
    private static final UUID FIELD_RULE = Ids.named("rule");
    private static final List<RecordType> ROOTS =
            List.of(Customer.TYPE, Opportunity.TYPE, Order.TYPE, Task.TYPE, Ticket.TYPE);

    private Company() {}

    static void found(ServerNode server, Instant now) {
        Founding founding =
                new Founding("启衡", Language.ENGLISH, "CNY", "Asia/Shanghai", "admin", PersonName.of("李", "娜"));
        var unit = ServerSetup.unit(founding, now);
        must(server.door().push(Actor.SYSTEM, unit, UnitCodec.hash("setup")));
        must(server.run(ServerSetup.ADMINISTRATOR, records()));
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
                ROLE,
                FieldValues.of(Role.TYPE).with(Role.NAME, "Everything").with(Role.PERMISSIONS, Set.of(Role.ASSIGN))));
        for (RecordType type : ROOTS) {
            records.add(grant(type, Scope.DEPARTMENT));
        }
        records.add(grant(Product.TYPE, Scope.ALL));
        records.add(create(
                FIELD_RULE,
                FieldValues.of(FieldRule.TYPE)
                        .with(FieldRule.ROLE, ROLE)
                        .with(FieldRule.RECORD_TYPE, Customer.TYPE.name())
                        .with(FieldRule.FIELD, Customer.CREDIT_LIMIT.name())
                        .with(FieldRule.LEVEL, FieldLevel.EDIT.name())));
        records.addAll(person(ANNA, "anna", NORTH));
        records.addAll(person(BEN, "ben", NORTH));
        records.addAll(person(CHEN, "chen", SOUTH));
        records.add(create(
                Ids.named("pump"),
                FieldValues.of(Product.TYPE).with(Product.CODE, "P1").with(Product.NAME, "pump")));
        return records;
    }

    private static List<Command> person(UUID id, String login, UUID department) {
        return List.of(
                create(
                        id,
                        FieldValues.of(User.TYPE)
                                .with(User.LOGIN, login)
                                .with(User.NAME, PersonName.of("", login))
                                .with(User.DEPARTMENT, department)
                                .with(User.ACTIVE, true)),
                create(
                        Ids.named("role of " + login),
                        FieldValues.of(RoleAssignment.TYPE)
                                .with(RoleAssignment.USER, id)
                                .with(RoleAssignment.ROLE, ROLE)));
    }

    private static Command create(UUID id, FieldValues values) {
        return new CreateRecord(id, values, null);
    }

    private static Command grant(RecordType type, Scope scope) {
        return create(
                Ids.named("grant " + type),
                FieldValues.of(RoleGrant.TYPE)
                        .with(RoleGrant.ROLE, ROLE)
                        .with(RoleGrant.RECORD_TYPE, type.name())
                        .with(RoleGrant.READ, scope.name())
                        .with(RoleGrant.CREATE, scope.name())
                        .with(RoleGrant.EDIT, scope.name())
                        .with(RoleGrant.DELETE, scope.name()));
    }

    /** Somebody may see more or less from now on: another department, another reach of the role, a field hidden. */
    static Deed reorganise(ServerNode server, Dice dice) {
        return switch (dice.below(3)) {
            case 0 ->
                set(server, User.TYPE, dice.one(List.of(ANNA, BEN)), User.DEPARTMENT, dice.one(List.of(NORTH, SOUTH)));
            case 1 ->
                set(
                        server,
                        RoleGrant.TYPE,
                        Ids.named("grant " + dice.one(ROOTS)),
                        RoleGrant.READ,
                        dice.one(List.of(Scope.SELF, Scope.DEPARTMENT, Scope.ALL))
                                .name());
            default ->
                set(
                        server,
                        FieldRule.TYPE,
                        FIELD_RULE,
                        FieldRule.LEVEL,
                        dice.one(List.of(FieldLevel.HIDDEN, FieldLevel.READ, FieldLevel.EDIT))
                                .name());
        };
    }

    private static <V> Deed set(ServerNode server, RecordType type, UUID id, Field<V> field, V value) {
        CrmRecord record = server.memory.find(CrmRecord.blank(type, id).ref());
        if (record == null) {
            throw new IllegalStateException(type + " is gone");
        }
        FieldChanges changes = FieldChanges.of(record).with(record, field, value);
        return Deed.of(
                "%s of %s %s becomes %s".formatted(field, type, record.title(), value),
                new EditRecord(changes, record.revision()));
    }
}
