package org.kehu.common.record;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A record type: its fields and what it means to be one of its records. Immutable; modifiers answer a new type. */
public final class RecordType {
    private final String name;
    private final Map<String, Field<?>> fields;
    private final List<Field<?>> inOrder;
    /** By what they are, which is faster than by their names. */
    private final Set<Field<?>> own = Collections.newSetFromMap(new IdentityHashMap<>());

    private final Field<?> title;
    private final ScopeFields scopes;
    private final @Nullable Field<UUID> parent;
    private final @Nullable Numbering numbering;
    private final boolean configuration;
    private final boolean part;
    private final boolean lasting;
    private final List<Ruled> ruled;
    private final List<FactOf> facts;
    private final @Nullable Integer undoDays;

    /** Made once: every query asks for them. */
    private @Nullable RecordColumns columns;

    private RecordType(
            String name,
            Map<String, Field<?>> fields,
            Field<?> title,
            ScopeFields scopes,
            @Nullable Field<UUID> parent,
            @Nullable Numbering numbering,
            boolean configuration,
            boolean part,
            boolean lasting,
            List<Ruled> ruled,
            List<FactOf> facts,
            @Nullable Integer undoDays) {
        this.name = name;
        this.fields = fields;
        this.inOrder = List.copyOf(fields.values());
        own.addAll(inOrder);
        this.title = title;
        this.scopes = scopes;
        this.parent = parent;
        this.numbering = numbering;
        this.configuration = configuration;
        this.part = part;
        this.lasting = lasting;
        this.ruled = ruled;
        this.facts = facts;
        this.undoDays = undoDays;
    }

    /** @param title the field that names a record to people; also one of the fields */
    public static RecordType of(String name, Field<?> title, Field<?>... fields) {
        Map<String, Field<?>> byName = new LinkedHashMap<>();
        List<Field<?>> all = new ArrayList<>(Arrays.asList(fields));
        all.addAll(SystemFields.ALL);
        for (Field<?> field : all) {
            if (byName.put(field.name(), field) != null) {
                throw new IllegalArgumentException(name + " declares " + field + " twice");
            }
        }
        if (byName.get(title.name()) != title) {
            throw new IllegalArgumentException(name + " has no field " + title + " to be named by");
        }
        return new RecordType(
                name, byName, title, ScopeFields.NONE, null, null, false, false, false, List.of(), List.of(), null);
    }

    /** Who may see a record is told by these links. */
    public RecordType scopedBy(ScopeFields by) {
        return new RecordType(
                name, fields, title, by, parent, numbering, configuration, part, lasting, ruled, facts, undoDays);
    }

    /** Records belong to the record that {@code link} names: seen with it, locked with it, deleted with it. */
    public RecordType childOf(Field<UUID> link) {
        return new RecordType(
                name, fields, title, scopes, link, numbering, configuration, part, lasting, ruled, facts, undoDays);
    }

    /** Records get a number, such as {@code C-100001}. */
    public RecordType numbered(Numbering by) {
        return new RecordType(
                name, fields, title, scopes, parent, by, configuration, part, lasting, ruled, facts, undoDays);
    }

    /** Configuration is held as a whole by every server node and client, and synced first. */
    public RecordType asConfiguration() {
        return new RecordType(
                name, fields, title, scopes, parent, numbering, true, part, lasting, ruled, facts, undoDays);
    }

    /** Taking one away is an edit of the record that it belongs to: whoever may edit that one may. */
    public RecordType asPart() {
        return new RecordType(
                name, fields, title, scopes, parent, numbering, configuration, true, lasting, ruled, facts, undoDays);
    }

    /** What is written down once and stays: no verb changes or deletes a record of it, and nothing takes it back. */
    public RecordType lasting() {
        return new RecordType(
                name, fields, title, scopes, parent, numbering, configuration, part, true, ruled, facts, undoDays);
    }

    /** An operation that begins with making one is taken back within so many days, or not at all. */
    public RecordType undoneWithin(int days) {
        return new RecordType(
                name, fields, title, scopes, parent, numbering, configuration, part, lasting, ruled, facts, days);
    }

    /** Some of its values are rules', unless somebody sets others. */
    public RecordType ruled(Ruled... values) {
        List<Ruled> all = List.of(values);
        return new RecordType(
                name, fields, title, scopes, parent, numbering, configuration, part, lasting, all, facts, undoDays);
    }

    /** Some of its fields tell something of another one, and are kept from whom that one is kept. */
    public RecordType telling(FactOf... told) {
        List<FactOf> all = List.of(told);
        return new RecordType(
                name, fields, title, scopes, parent, numbering, configuration, part, lasting, ruled, all, undoDays);
    }

    public String name() {
        return name;
    }

    /** Name of the table on both sides; {@code order} and {@code user} are words of SQL, so all are prefixed. */
    public String table() {
        return "k_" + name.replaceAll("([A-Z])", "_$1").toLowerCase(java.util.Locale.ROOT);
    }

    /** All fields, the system's last. */
    public List<Field<?>> fields() {
        return inOrder;
    }

    public @Nullable Field<?> find(String field) {
        return fields.get(field);
    }

    /** @throws BadValue if the type has no such field */
    public Field<?> field(String field) {
        Field<?> found = fields.get(field);
        if (found == null) {
            throw new BadValue("unknown_field", field, name);
        }
        return found;
    }

    public boolean has(Field<?> field) {
        return own.contains(field);
    }

    public Field<?> title() {
        return title;
    }

    public ScopeFields scopes() {
        return scopes;
    }

    /** The link to the record that this one belongs to, null for a root. */
    public @Nullable Field<UUID> parent() {
        return parent;
    }

    /** Whether each record belongs to one of {@code above}. */
    public boolean isChildOf(RecordType above) {
        return parent != null && above.name.equals(parent.target());
    }

    public @Nullable Numbering numbering() {
        return numbering;
    }

    public boolean isConfiguration() {
        return configuration;
    }

    public boolean isPart() {
        return part;
    }

    /** For how many days an operation that begins with making one may be taken back; null for ever. */
    public @Nullable Integer undoDays() {
        return undoDays;
    }

    public boolean isLasting() {
        return lasting;
    }

    public List<Ruled> ruled() {
        return ruled;
    }

    /** The fields that tell something of another one. */
    public List<FactOf> facts() {
        return facts;
    }

    /** Those facts that say what is wrong with a value. */
    public List<FactOf> flaws() {
        return facts.stream().filter(FactOf::isFlaw).toList();
    }

    RecordColumns columns() {
        RecordColumns known = columns;
        if (known == null) {
            known = RecordColumns.from(this);
            columns = known;
        }
        return known;
    }

    public boolean isSearchable() {
        return fields.values().stream().anyMatch(field -> field.is(Trait.SEARCHABLE));
    }

    @Override
    public String toString() {
        return name;
    }
}
