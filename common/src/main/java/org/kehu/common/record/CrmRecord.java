package org.kehu.common.record;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One record at one revision. Immutable: a change answers a new record. Values that this device may not see are
 * <em>withheld</em>: reading one throws {@link Withheld}, it is never null.
 */
public final class CrmRecord {
    private final RecordType type;
    private final UUID id;
    private final long revision;
    private final Map<String, Object> values;
    private final Set<String> withheld;
    private final Map<String, JsonNode> unknown;

    /** Made once: whoever looks whether somebody may see a record asks for them. */
    private volatile @Nullable Set<String> scopeKeys;

    CrmRecord(
            RecordType type,
            UUID id,
            long revision,
            Map<String, Object> values,
            Set<String> withheld,
            Map<String, JsonNode> unknown) {
        this.type = type;
        this.id = id;
        this.revision = revision;
        this.values = values;
        this.withheld = withheld;
        this.unknown = unknown;
    }

    /** A record not stored yet: revision 0, no values. */
    public static CrmRecord blank(RecordType type, UUID id) {
        return new CrmRecord(type, id, 0, Map.of(), Set.of(), Map.of());
    }

    public RecordType type() {
        return type;
    }

    public UUID id() {
        return id;
    }

    /** Version of this record alone; 0 when not stored yet. */
    public long revision() {
        return revision;
    }

    public RecordRef ref() {
        return new RecordRef(type.name(), id);
    }

    /** @throws Withheld if this device may not see the field */
    @SuppressWarnings("unchecked")
    public <V> @Nullable V get(Field<V> field) {
        if (!type.has(field)) {
            throw new IllegalArgumentException(type + " has no field " + field);
        }
        if (withheld.contains(field.name())) {
            throw new Withheld(ref(), field.name());
        }
        return (V) values.get(field.name());
    }

    /** The value of a field of its type, null if it is withheld. */
    @SuppressWarnings("unchecked")
    <V> @Nullable V known(Field<V> field) {
        return (V) values.get(field.name());
    }

    /** The value of a required field. */
    public <V> V require(Field<V> field) {
        return Objects.requireNonNull(get(field), () -> ref() + " lacks " + field);
    }

    /** Members of a set field, empty when there are none. */
    public Set<String> members(Field<Set<String>> field) {
        Set<String> members = get(field);
        return members == null ? Set.of() : members;
    }

    public boolean is(Field<Boolean> field) {
        return Boolean.TRUE.equals(get(field));
    }

    public boolean isDeleted() {
        return values.containsKey(SystemFields.DELETED_AT.name());
    }

    /** Whether a required link of the type, such as the parent, points to {@code other}. */
    public boolean belongsTo(UUID other) {
        Field<UUID> parent = type.parent();
        return parent != null && other.equals(get(parent));
    }

    public <V> CrmRecord with(Field<V> field, @Nullable V value) {
        V normal = field.normal(value);
        if (isAlready(field, normal)) {
            return this;
        }
        Map<String, Object> changed = new HashMap<>(values);
        put(changed, field, normal);
        return new CrmRecord(type, id, revision, changed, withheld, unknown);
    }

    /** Equal amounts of money may differ in what they are in base currency. */
    private boolean isAlready(Field<?> field, @Nullable Object normal) {
        Object now = values.get(field.name());
        return now == normal || (field.kind() != FieldKind.MONEY && normal != null && normal.equals(now));
    }

    private static void put(Map<String, Object> to, Field<?> field, @Nullable Object normal) {
        if (normal == null) {
            to.remove(field.name());
        } else {
            to.put(field.name(), normal);
        }
    }

    /** With all of these changes by the names of their fields, as one after the other would leave it. */
    CrmRecord with(Map<String, Change> changes) {
        if (changes.isEmpty()) {
            return this;
        }
        Map<String, Object> changed = new HashMap<>(values);
        changes.forEach((name, change) -> change(changed, type.field(name), change));
        return new CrmRecord(type, id, revision, changed, withheld, unknown);
    }

    private <V> void change(Map<String, Object> to, Field<V> field, Change change) {
        put(to, field, field.normal(change.result(field, get(field))));
    }

    /** Who may see it, if it is a root; see {@link ScopeFields#keys}. */
    Set<String> scopeKeys() {
        Set<String> known = scopeKeys;
        if (known == null) {
            known = Collections.unmodifiableSet(type.scopes().newKeys(this));
            scopeKeys = known;
        }
        return known;
    }

    public CrmRecord atRevision(long number) {
        return new CrmRecord(type, id, number, values, withheld, unknown);
    }

    /** Without the values of the named fields, which then read as withheld. */
    public CrmRecord withholding(Set<String> fields) {
        if (fields.isEmpty()) {
            return this;
        }
        Map<String, Object> kept = new HashMap<>(values);
        SetAside.withhold(kept, fields);
        return new CrmRecord(type, id, revision, kept, Set.copyOf(fields), unknown);
    }

    /** With the named fields no longer withheld: empty until they are given a value. */
    public CrmRecord showing(Set<String> fields) {
        Set<String> still = new HashSet<>(withheld);
        still.removeAll(fields);
        return new CrmRecord(type, id, revision, values, Set.copyOf(still), unknown);
    }

    public boolean withholds(Field<?> field) {
        return withheld.contains(field.name());
    }

    public Set<String> withheld() {
        return withheld;
    }

    /** Fields of a newer schema, kept as they came. */
    public Map<String, JsonNode> unknown() {
        return unknown;
    }

    /** With the value of a field that is unknown here. */
    CrmRecord keeping(String name, JsonNode value) {
        Map<String, JsonNode> more = new HashMap<>(unknown);
        more.put(name, value);
        return new CrmRecord(type, id, revision, values, withheld, more);
    }

    /** What names the record to people; empty if withheld. */
    public String title() {
        Object value = values.get(type.title().name());
        return value == null ? "" : searchText(type.title(), value);
    }

    /** Lower-case text that the search over everything looks through. */
    public String searchText() {
        StringBuilder text = new StringBuilder();
        for (Field<?> field : type.fields()) {
            Object value = values.get(field.name());
            if (value != null && field.is(Trait.SEARCHABLE)) {
                text.append(searchText(field, value)).append('\n');
            }
        }
        return text.toString().toLowerCase(java.util.Locale.ROOT);
    }

    /** What {@link org.kehu.common.search.SearchKey} makes of each searchable field: a line each, after the field's tag. */
    public String searchKeys() {
        StringBuilder keys = new StringBuilder();
        for (Field<?> field : type.fields()) {
            Object value = values.get(field.name());
            String key = value != null && field.is(Trait.SEARCHABLE) ? searchKey(field, value) : "";
            if (!key.isEmpty()) {
                keys.append('\n').append(field.searchTag()).append(key);
            }
        }
        return keys.toString();
    }

    @SuppressWarnings("unchecked")
    private static <V> String searchKey(Field<V> field, Object value) {
        return field.searchKey((V) value);
    }

    @SuppressWarnings("unchecked")
    private static <V> String searchText(Field<V> field, Object value) {
        return field.searchText((V) value);
    }

    @Override
    public boolean equals(Object other) {
        return this == other
                || other instanceof CrmRecord that
                        && type == that.type
                        && revision == that.revision
                        && id.equals(that.id)
                        && values.equals(that.values)
                        && withheld.equals(that.withheld)
                        && unknown.equals(that.unknown);
    }

    @Override
    public int hashCode() {
        return Objects.hash(id, revision);
    }

    @Override
    public String toString() {
        return ref() + "@" + revision + values;
    }
}
