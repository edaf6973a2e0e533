package org.kehu.common.organisation;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.kehu.common.access.FieldLevel;
import org.kehu.common.access.RecordAccess;
import org.kehu.common.access.RecordAction;
import org.kehu.common.access.Scope;
import org.kehu.common.access.TypeGrant;
import org.kehu.common.command.Configuration;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.Field;
import org.kehu.common.record.RecordSchema;
import org.kehu.common.record.RecordType;
import org.kehu.common.record.ScopeFields;

/** Adds up the roles of one person. */
final class AccessBuilder {
    private final RecordSchema schema;
    private final Configuration configuration;
    private final UUID user;

    AccessBuilder(RecordSchema schema, Configuration configuration, UUID user) {
        this.schema = schema;
        this.configuration = configuration;
        this.user = user;
    }

    RecordAccess build() {
        CrmRecord person = configuration.find(User.TYPE, user);
        if (person == null || person.isDeleted() || !person.is(User.ACTIVE)) {
            return new RecordAccess(schema, user, Map.of(), Map.of(), Map.of(), Set.of());
        }
        List<CrmRecord> roles = linked(RoleAssignment.TYPE, RoleAssignment.USER, user).stream()
                .map(assignment -> configuration.find(Role.TYPE, assignment.require(RoleAssignment.ROLE)))
                .filter(role -> role != null && !role.isDeleted())
                .toList();
        Set<String> permissions = roles.stream()
                .flatMap(role -> role.members(Role.PERMISSIONS).stream())
                .collect(Collectors.toSet());
        RecordAccess access = new RecordAccess(
                schema, user, grants(roles, CarriedReach.of(person)), keys(person), levels(roles), permissions);
        return person.is(User.READ_ONLY) ? access.barredFromWriting() : access;
    }

    private List<CrmRecord> linked(RecordType type, Field<UUID> link, UUID to) {
        return configuration.linked(type, link, to);
    }

    private Map<String, TypeGrant> grants(List<CrmRecord> roles, Scope unsaid) {
        Map<String, TypeGrant> grants = new HashMap<>();
        for (CrmRecord role : roles) {
            for (CrmRecord grant : linked(RoleGrant.TYPE, RoleGrant.ROLE, role.id())) {
                grants.merge(grant.require(RoleGrant.RECORD_TYPE), grant(grant, unsaid), TypeGrant::or);
            }
        }
        return grants;
    }

    /** @param unsaid how far what devices carry reaches where the role does not say it */
    private static TypeGrant grant(CrmRecord grant, Scope unsaid) {
        String carried = grant.get(RoleGrant.CARRIED);
        String book = grant.get(RoleGrant.BOOK);
        return new TypeGrant(
                Map.of(
                        RecordAction.READ, Scope.valueOf(grant.require(RoleGrant.READ)),
                        RecordAction.CREATE, Scope.valueOf(grant.require(RoleGrant.CREATE)),
                        RecordAction.EDIT, Scope.valueOf(grant.require(RoleGrant.EDIT)),
                        RecordAction.DELETE, Scope.valueOf(grant.require(RoleGrant.DELETE))),
                carried == null ? unsaid : Scope.valueOf(carried),
                book == null ? Set.of() : Set.of(book));
    }

    /** A role that says nothing of a field leaves it free, so a field is as free as the freest role makes it. */
    private Map<String, Map<String, FieldLevel>> levels(List<CrmRecord> roles) {
        Map<String, Map<String, FieldLevel>> levels = new HashMap<>();
        Map<String, Integer> ruled = new HashMap<>();
        for (CrmRecord role : roles) {
            for (CrmRecord rule : linked(FieldRule.TYPE, FieldRule.ROLE, role.id())) {
                String type = rule.require(FieldRule.RECORD_TYPE);
                String field = rule.require(FieldRule.FIELD);
                FieldLevel level = FieldLevel.valueOf(rule.require(FieldRule.LEVEL));
                ruled.merge(type + "." + field, 1, Integer::sum);
                levels.computeIfAbsent(type, unused -> new HashMap<>())
                        .merge(field, level, (one, other) -> one.compareTo(other) >= 0 ? one : other);
            }
        }
        levels.forEach((type, fields) ->
                fields.keySet().removeIf(field -> ruled.getOrDefault(type + "." + field, 0) < roles.size()));
        return levels;
    }

    private Map<Scope, Set<String>> keys(CrmRecord person) {
        Map<Scope, Set<String>> keys = new EnumMap<>(Scope.class);
        Set<String> held = new HashSet<>(Set.of("u:" + user));
        keys.put(Scope.SELF, Set.copyOf(held));
        Set<UUID> teams = linked(TeamMember.TYPE, TeamMember.MEMBER, user).stream()
                .map(member -> member.require(TeamMember.TEAM))
                .collect(Collectors.toSet());
        teams.forEach(team -> held.add("t:" + team));
        configuration.all(Queue.TYPE).stream()
                .filter(queue -> teams.contains(queue.get(Queue.TEAM)))
                .forEach(queue -> held.add("q:" + queue.id()));
        configuration.all(Pool.TYPE).stream()
                .filter(pool -> teams.contains(pool.get(Pool.TEAM)))
                .forEach(pool -> held.add(ScopeFields.pool(pool.id())));
        keys.put(Scope.TEAM, Set.copyOf(held));
        UUID department = person.get(User.DEPARTMENT);
        if (department != null) {
            held.add("d:" + department);
            keys.put(Scope.DEPARTMENT, Set.copyOf(held));
            below(department).forEach(one -> held.add("d:" + one));
        }
        keys.putIfAbsent(Scope.DEPARTMENT, Set.copyOf(held));
        keys.put(Scope.DEPARTMENT_AND_BELOW, Set.copyOf(held));
        return keys;
    }

    /** The department and all under it; a loop in the tree ends where it began. */
    private Set<UUID> below(UUID top) {
        Set<UUID> found = new HashSet<>(Set.of(top));
        boolean grown = true;
        while (grown) {
            grown = found.addAll(configuration.all(Department.TYPE).stream()
                    .filter(one -> found.contains(Objects.requireNonNullElse(one.get(Department.ABOVE), one.id())))
                    .map(CrmRecord::id)
                    .filter(id -> !found.contains(id))
                    .collect(Collectors.toSet()));
        }
        return found;
    }
}
