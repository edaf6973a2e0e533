package org.kehu.common.access;

import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.FactOf;
import org.kehu.common.record.Field;
import org.kehu.common.record.Ids;
import org.kehu.common.record.RecordSchema;
import org.kehu.common.record.RecordType;
import org.kehu.common.record.ScopeFields;

/**
 * What one person may see and do, computed from one configuration. Children are judged by their root's grant unless the
 * role names the child type itself, and always by their root's scope keys. Configuration is read by everyone.
 */
public final class RecordAccess {
    /** The right to change configuration. */
    public static final String ADMINISTER = "administer";

    private final RecordSchema schema;
    private final @Nullable UUID user;
    private final Map<String, TypeGrant> grants;
    private final Map<Scope, Set<String>> keys;
    private final Map<String, Map<String, FieldLevel>> levels;
    private final Set<String> permissions;
    private final boolean barred;
    private final Map<Scope, Keyring> keyrings = new ConcurrentHashMap<>();
    private final Map<String, Keyring> readers = new ConcurrentHashMap<>();
    private final Map<String, DeviceBook> books = new ConcurrentHashMap<>();
    private final Map<String, Set<String>> withheld = new ConcurrentHashMap<>();
    private volatile @Nullable String fingerprint;

    /**
     * @param keys scope keys that each scope reaches; nothing needed for NONE and ALL
     * @param levels by type and field name; EDIT where nothing is said
     */
    public RecordAccess(
            RecordSchema schema,
            @Nullable UUID user,
            Map<String, TypeGrant> grants,
            Map<Scope, Set<String>> keys,
            Map<String, Map<String, FieldLevel>> levels,
            Set<String> permissions) {
        this(schema, user, grants, keys, levels, permissions, false);
    }

    private RecordAccess(
            RecordSchema schema,
            @Nullable UUID user,
            Map<String, TypeGrant> grants,
            Map<Scope, Set<String>> keys,
            Map<String, Map<String, FieldLevel>> levels,
            Set<String> permissions,
            boolean barred) {
        this.schema = schema;
        this.user = user;
        this.grants = Map.copyOf(grants);
        this.keys = Map.copyOf(keys);
        this.levels = withFacts(schema, levels);
        this.permissions = Set.copyOf(permissions);
        this.barred = barred;
    }

    /** What tells something of a field is hidden where the field is not read: a finding about it would tell of it. */
    private static Map<String, Map<String, FieldLevel>> withFacts(
            RecordSchema schema, Map<String, Map<String, FieldLevel>> levels) {
        Map<String, Map<String, FieldLevel>> all = new HashMap<>(levels);
        for (Map.Entry<String, Map<String, FieldLevel>> one : levels.entrySet()) {
            RecordType type = schema.find(one.getKey());
            Map<String, FieldLevel> fields = new HashMap<>(one.getValue());
            for (FactOf fact : type == null ? List.<FactOf>of() : type.facts()) {
                FieldLevel of = fields.getOrDefault(fact.of().name(), FieldLevel.EDIT);
                if (of.compareTo(FieldLevel.READ) < 0) {
                    fields.put(fact.fact().name(), FieldLevel.HIDDEN);
                }
            }
            all.put(one.getKey(), Map.copyOf(fields));
        }
        return Map.copyOf(all);
    }

    /** Of the system itself: everything. */
    public static RecordAccess ofSystem(RecordSchema schema) {
        Map<String, TypeGrant> all =
                schema.types().stream().collect(Collectors.toMap(RecordType::name, type -> TypeGrant.EVERYTHING));
        return new RecordAccess(schema, null, all, Map.of(), Map.of(), Set.of());
    }

    /** Of somebody who reads records of one type, and those above them, by a keyring, and can do nothing else. */
    public static RecordAccess reading(RecordSchema schema, RecordType type, Keyring by) {
        return by.everything()
                ? schema.computed(new ReadingAll(type.name()), () -> newReading(schema, type, by))
                : newReading(schema, type, by);
    }

    private record ReadingAll(String type) {}

    private static RecordAccess newReading(RecordSchema schema, RecordType type, Keyring by) {
        TypeGrant grant = new TypeGrant(Map.of(RecordAction.READ, by.everything() ? Scope.ALL : Scope.TEAM));
        Map<String, TypeGrant> grants = new HashMap<>();
        for (RecordType at = type; at != null; at = above(schema, at)) {
            grants.put(at.name(), grant);
        }
        return new RecordAccess(schema, null, grants, Map.of(Scope.TEAM, by.keys()), Map.of(), Set.of());
    }

    /** The same eyes without hands: what may be seen, none of which may be changed, and of which nothing is left out. */
    public RecordAccess onlyReading() {
        Map<String, TypeGrant> reading = new HashMap<>();
        grants.forEach((type, grant) ->
                reading.put(type, new TypeGrant(Map.of(RecordAction.READ, grant.scope(RecordAction.READ)))));
        return new RecordAccess(schema, user, reading, keys, seenLevels(), Set.of(), barred);
    }

    /** Of somebody who may look, on the devices that he has, and whom the door lets write nothing, whatever his roles give. */
    public RecordAccess barredFromWriting() {
        Map<String, TypeGrant> reading = new HashMap<>();
        grants.forEach((type, grant) -> reading.put(
                type,
                new TypeGrant(
                        Map.of(RecordAction.READ, grant.scope(RecordAction.READ)), grant.carried(), grant.books())));
        return new RecordAccess(schema, user, reading, keys, seenLevels(), Set.of(), true);
    }

    /** Whether the door refuses every command of this person. */
    public boolean isBarredFromWriting() {
        return barred;
    }

    private Map<String, Map<String, FieldLevel>> seenLevels() {
        Map<String, Map<String, FieldLevel>> seen = new HashMap<>();
        for (RecordType type : schema.types()) {
            Map<String, FieldLevel> fields = new HashMap<>();
            type.fields()
                    .forEach(field ->
                            fields.put(field.name(), Collections.min(List.of(level(type, field), FieldLevel.READ))));
            seen.put(type.name(), fields);
        }
        return seen;
    }

    private static @Nullable RecordType above(RecordSchema schema, RecordType type) {
        Field<UUID> parent = type.parent();
        String target = parent == null ? null : parent.target();
        return target == null ? null : schema.type(target);
    }

    /** Whether the person holds a named right; the system holds all. */
    public boolean allows(String permission) {
        return user == null || permissions.contains(permission);
    }

    /** How far {@code action} reaches over records of {@code type}. */
    public Scope scope(RecordAction action, RecordType type) {
        boolean asEdit = action == RecordAction.DELETE && type.isPart() && !grants.containsKey(type.name());
        return grant(type).scope(asEdit ? RecordAction.EDIT : action);
    }

    private TypeGrant grant(RecordType type) {
        if (type.isConfiguration()) {
            return allows(ADMINISTER) ? TypeGrant.EVERYTHING : TypeGrant.READING;
        }
        TypeGrant own = grants.get(type.name());
        return own != null ? own : grants.getOrDefault(schema.rootOf(type).name(), TypeGrant.NOTHING);
    }

    /** Whether {@code action} may be done to a record of {@code type} whose root is {@code root}. */
    public boolean may(RecordAction action, RecordType type, CrmRecord root) {
        Scope scope = scope(action, type);
        return scope == Scope.ALL
                || (scope != Scope.NONE && reaches(scope, root.type().scopes().keys(root)));
    }

    /** Whether {@code action} may be done to a record whose root has these scope keys. */
    public boolean mayWith(RecordAction action, RecordType type, Set<String> rootKeys) {
        Scope scope = scope(action, type);
        return scope == Scope.ALL || (scope != Scope.NONE && reaches(scope, rootKeys));
    }

    private boolean reaches(Scope scope, Set<String> rootKeys) {
        return rootKeys.contains(ScopeFields.ALL) || !Collections.disjoint(keys(scope), rootKeys);
    }

    /** What the person reads of {@code type}. */
    public Keyring reader(RecordType type) {
        Keyring known = readers.get(type.name());
        return known != null ? known : readers.computeIfAbsent(type.name(), unused -> newReader(type));
    }

    private Keyring newReader(RecordType type) {
        return keyring(scope(RecordAction.READ, type));
    }

    private Keyring keyring(Scope scope) {
        if (scope == Scope.ALL || scope == Scope.NONE) {
            return scope == Scope.ALL ? Keyring.EVERYTHING : Keyring.NOTHING;
        }
        return keyrings.computeIfAbsent(
                scope, unused -> new Keyring(false, keys(scope)).and(new Keyring(false, Set.of(ScopeFields.ALL))));
    }

    /** What the person's devices carry of {@code type}. */
    public DeviceBook book(RecordType type) {
        DeviceBook known = books.get(type.name());
        return known != null ? known : books.computeIfAbsent(type.name(), unused -> newBook(type));
    }

    private DeviceBook newBook(RecordType type) {
        if (type.isConfiguration()) {
            return DeviceBook.of(reader(type));
        }
        TypeGrant root = grants.getOrDefault(schema.rootOf(type).name(), TypeGrant.NOTHING);
        List<Scope> limits = List.of(scope(RecordAction.READ, type), grant(type).limit(), root.limit());
        return new DeviceBook(keyring(Collections.min(limits)), reader(type), root.books());
    }

    /** Whether the person may see records of {@code type} that his devices do not carry. */
    public boolean isCarriedInPart(RecordType type) {
        boolean everybodys = schema.rootOf(type).scopes().equals(ScopeFields.NONE);
        return !everybodys && !reader(type).beyond(book(type).near()).isEmpty();
    }

    /** The scope keys that a scope reaches for this person; empty for NONE, meaningless for ALL. */
    public Set<String> keys(Scope scope) {
        return keys.getOrDefault(scope, Set.of());
    }

    /** Whether any scope reaches this key. */
    public boolean holds(String key) {
        return keys.values().stream().anyMatch(held -> held.contains(key));
    }

    public FieldLevel level(RecordType type, Field<?> field) {
        return levels.getOrDefault(type.name(), Map.of()).getOrDefault(field.name(), FieldLevel.EDIT);
    }

    /** Names of the fields of {@code type} whose values may not be read. */
    public Set<String> withheld(RecordType type) {
        Set<String> known = withheld.get(type.name());
        return known != null ? known : withheld.computeIfAbsent(type.name(), unused -> newWithheld(type));
    }

    private Set<String> newWithheld(RecordType type) {
        Set<String> names = new HashSet<>();
        levels.getOrDefault(type.name(), Map.of()).forEach((field, level) -> {
            if (level.compareTo(FieldLevel.READ) < 0) {
                names.add(field);
            }
        });
        return Set.copyOf(names);
    }

    /** Equal for equal rights, on every node and after every start: tells a device that what it may hold has changed. */
    public String fingerprint() {
        String known = fingerprint;
        if (known == null) {
            known = newFingerprint();
            fingerprint = known;
        }
        return known;
    }

    private String newFingerprint() {
        StringBuilder text = new StringBuilder();
        new TreeMap<>(grants).forEach((type, grant) -> text.append(type).append(written(grant)));
        new TreeMap<>(keys).forEach((scope, held) -> text.append(scope).append(new TreeSet<>(held)));
        new TreeMap<>(levels).forEach((type, fields) -> text.append(type).append(new TreeMap<>(fields)));
        text.append(new TreeSet<>(permissions));
        return Ids.named(text.toString()).toString();
    }

    /** Where devices carry everything, it is what it was before there were device books: nobody takes anything anew. */
    private static String written(TypeGrant grant) {
        String scopes = new TreeMap<>(grant.scopes()).toString();
        boolean whole = grant.limit() == Scope.ALL && grant.books().isEmpty();
        return whole ? scopes : scopes + grant.limit() + new TreeSet<>(grant.books());
    }
}
