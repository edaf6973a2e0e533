package org.kehu.common.record;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** All record types of a ledger by name, in the order in which a record's links point backwards as far as they can. */
public final class RecordSchema {
    private final Map<String, RecordType> types = new LinkedHashMap<>();
    private final List<RecordType> inOrder;
    private final Versions versions;
    private final Map<Object, Object> computed = new ConcurrentHashMap<>();

    /** Declarations that never changed. */
    public RecordSchema(Collection<RecordType> types) {
        this(types, Versions.FIRST);
    }

    public RecordSchema(Collection<RecordType> types, Versions versions) {
        this.versions = versions;
        for (RecordType type : types) {
            if (this.types.put(type.name(), type) != null) {
                throw new IllegalArgumentException("two types are named " + type);
            }
        }
        types.forEach(type -> type.fields().forEach(this::checkTarget));
        this.inOrder = List.copyOf(this.types.values());
    }

    private void checkTarget(Field<?> field) {
        String target = field.target();
        if (target != null && !types.containsKey(target)) {
            throw new IllegalArgumentException(field + " links to an unknown type " + target);
        }
    }

    /** What {@code from} makes of these declarations, made once: what writes and reads their records, for one. */
    @SuppressWarnings("unchecked")
    public <T> T computed(Object key, Supplier<T> from) {
        Object known = computed.get(key);
        return (T) (known != null ? known : computed.computeIfAbsent(key, unused -> from.get()));
    }

    public Versions versions() {
        return versions;
    }

    public List<RecordType> types() {
        return inOrder;
    }

    public @Nullable RecordType find(String name) {
        return types.get(name);
    }

    /** @throws BadValue if there is no such type */
    public RecordType type(String name) {
        RecordType type = types.get(name);
        if (type == null) {
            throw new BadValue("unknown_type", name, String.join(", ", types.keySet()));
        }
        return type;
    }

    /** The type that holds a child type's access: its parent's parent and so on, itself for a root. */
    public RecordType rootOf(RecordType type) {
        Field<?> parent = type.parent();
        String target = parent == null ? null : parent.target();
        return target == null ? type : rootOf(type(target));
    }

    /** Types whose access hangs on records of {@code root}: its children, their children and so on. */
    public List<RecordType> under(RecordType root) {
        return types.values().stream()
                .filter(type -> type != root && rootOf(type) == root)
                .toList();
    }

    /** Types whose records belong to records of {@code type}. */
    public List<RecordType> childrenOf(RecordType type) {
        return types.values().stream()
                .filter(child -> {
                    Field<?> parent = child.parent();
                    return parent != null && type.name().equals(parent.target());
                })
                .toList();
    }
}
