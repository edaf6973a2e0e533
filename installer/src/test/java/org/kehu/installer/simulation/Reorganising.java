package org.kehu.installer.simulation;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kehu.common.Kehu;
import org.kehu.common.access.FieldLevel;
import org.kehu.common.access.Scope;
import org.kehu.common.command.Command;
import org.kehu.common.command.DeleteRecord;
import org.kehu.common.command.EditRecord;
import org.kehu.common.command.FieldChanges;
import org.kehu.common.command.RestoreRecord;
import org.kehu.common.customer.Customer;
import org.kehu.common.organisation.Department;
import org.kehu.common.organisation.FieldRule;
import org.kehu.common.organisation.Pool;
import org.kehu.common.organisation.Queue;
import org.kehu.common.organisation.RoleAssignment;
import org.kehu.common.organisation.RoleGrant;
import org.kehu.common.organisation.TeamMember;
import org.kehu.common.organisation.User;
import org.kehu.common.query.BookQueries;
import org.kehu.common.query.Filter;
import org.kehu.common.query.Path;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.Field;
import org.kehu.common.record.Ids;
import org.kehu.common.record.RecordRef;
import org.kehu.common.record.RecordType;
import org.kehu.common.sales.Opportunity;

/** Somebody may see more or less from now on. */
final class Reorganising {
    private static final List<String> BOOKS = Stream.of(
                    new Filter.HasMember(Path.of(Customer.TAGS), "a"),
                    Filter.not(new Filter.HasMember(Path.of(Customer.TAGS), "a")),
                    new Filter.Contains(Path.of(Customer.NOTES), "x"))
            .map(filter -> new BookQueries(Kehu.SCHEMA).write(Customer.TYPE, filter))
            .toList();

    private final Cluster server;
    private final Dice dice;

    Reorganising(Cluster server, Dice dice) {
        this.server = server;
        this.dice = dice;
    }

    private UUID person() {
        return Company.person(dice.one(Company.PEOPLE));
    }

    @Nullable Deed think() {
        List<UUID> departments = List.of(Company.NORTH, Company.SOUTH, Company.WEST);
        return switch (dice.below(12)) {
            case 0, 1 -> set(User.TYPE, person(), User.DEPARTMENT, dice.one(departments));
            case 2, 3 -> set(RoleGrant.TYPE, Company.grant(dice.one(Company.ROOTS)), RoleGrant.READ, scope());
            case 4, 5 ->
                set(
                        FieldRule.TYPE,
                        Company.rule(dice.one(List.of(Customer.TYPE, Opportunity.TYPE))),
                        FieldRule.LEVEL,
                        dice.one(List.of(FieldLevel.HIDDEN, FieldLevel.READ, FieldLevel.EDIT))
                                .name());
            case 6 ->
                set(Department.TYPE, Company.WEST, Department.ABOVE, dice.one(List.of(Company.NORTH, Company.SOUTH)));
            case 7 -> queue();
            case 8 -> set(RoleGrant.TYPE, Company.grant(dice.one(Company.ROOTS)), RoleGrant.CARRIED, carried());
            case 9 -> book();
            case 10 -> pool();
            default ->
                dice.percent(60)
                        ? comesOrGoes(TeamMember.TYPE, "membership of ")
                        : comesOrGoes(RoleAssignment.TYPE, "role of ");
        };
    }

    private String scope() {
        return dice.one(List.of(Scope.SELF, Scope.TEAM, Scope.DEPARTMENT, Scope.DEPARTMENT_AND_BELOW, Scope.ALL))
                .name();
    }

    private @Nullable String carried() {
        return dice.percent(30) ? null : dice.one(List.of(Scope.SELF.name(), Scope.TEAM.name()));
    }

    /** What is near and what a query finds beyond change together or alone. */
    private @Nullable Deed book() {
        CrmRecord grant = server.memory.find(new RecordRef(RoleGrant.TYPE.name(), Company.grant(Customer.TYPE)));
        if (grant == null) {
            return null;
        }
        String query = dice.percent(20) ? null : dice.one(BOOKS);
        FieldChanges changes = FieldChanges.of(grant)
                .with(grant, RoleGrant.CARRIED, Scope.SELF.name())
                .with(grant, RoleGrant.BOOK, query);
        return Deed.of("devices carry their own customers and " + query, new EditRecord(changes, grant.revision()));
    }

    private @Nullable Deed queue() {
        List<CrmRecord> queues = server.memory.all(Queue.TYPE);
        UUID team = dice.percent(50) ? Company.TEAM : null;
        return queues.isEmpty() ? null : set(Queue.TYPE, queues.get(0).id(), Queue.TEAM, team);
    }

    private @Nullable Deed pool() {
        List<CrmRecord> pools = server.memory.all(Pool.TYPE);
        UUID team = dice.percent(60) ? Company.TEAM : null;
        return pools.isEmpty() ? null : set(Pool.TYPE, dice.one(pools).id(), Pool.TEAM, team);
    }

    private @Nullable Deed comesOrGoes(RecordType type, String prefix) {
        String name = dice.one(Company.PEOPLE);
        RecordRef ref = new RecordRef(type.name(), Ids.named(prefix + name));
        CrmRecord record = server.memory.find(ref);
        if (record == null) {
            return null;
        }
        Command command = record.isDeleted() ? new RestoreRecord(ref) : new DeleteRecord(ref, record.revision());
        return Deed.of("%s%s %s".formatted(prefix, name, record.isDeleted() ? "begins" : "ends"), command);
    }

    private <V> @Nullable Deed set(RecordType type, UUID id, Field<V> field, @Nullable V value) {
        CrmRecord record = server.memory.find(new RecordRef(type.name(), id));
        if (record == null || java.util.Objects.equals(value, record.get(field))) {
            return null;
        }
        FieldChanges changes = FieldChanges.of(record).with(record, field, value);
        return Deed.of(
                "%s of %s %s becomes %s".formatted(field, type, record.title(), value),
                new EditRecord(changes, record.revision()));
    }
}
