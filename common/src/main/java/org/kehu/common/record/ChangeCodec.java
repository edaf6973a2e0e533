package org.kehu.common.record;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Changes as JSON: {@code {"set":[before,after]}}, {@code {"add":n}}, {@code {"members":{"add":[],"remove":[]}}}, {@code {"max":v}}. */
public final class ChangeCodec {
    private ChangeCodec() {}

    public static ObjectNode write(RecordType type, Map<String, Change> changes) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        new java.util.TreeMap<>(changes).forEach((name, change) -> node.set(name, write(type.field(name), change)));
        return node;
    }

    public static JsonNode write(Field<?> field, Change change) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        if (change instanceof Change.Set set) {
            node.putArray("set").add(json(field, set.before())).add(json(field, set.after()));
        } else if (change instanceof Change.Add add) {
            node.put("add", add.delta());
        } else if (change instanceof Change.Max max) {
            node.set("max", json(field, max.value()));
        } else if (change instanceof Change.Members members) {
            ObjectNode both = node.putObject("members");
            putAll(both.putArray("add"), members.added());
            putAll(both.putArray("remove"), members.removed());
        }
        return node;
    }

    private static void putAll(ArrayNode array, Set<String> members) {
        new TreeSet<>(members).forEach(array::add);
    }

    @SuppressWarnings("unchecked")
    private static <V> JsonNode json(Field<V> field, @Nullable Object value) {
        return value == null ? JsonNodeFactory.instance.nullNode() : field.json((V) value);
    }

    /** @throws BadValue naming what is wrong; {@code onField} is told each field before its change is read */
    public static Map<String, Change> read(
            RecordType type, JsonNode node, java.util.function.Consumer<String> onField) {
        if (!node.isObject()) {
            throw new BadValue("bad_changes", JsonValues.shown(node));
        }
        Map<String, Change> changes = new LinkedHashMap<>();
        node.properties().forEach(entry -> {
            onField.accept(entry.getKey());
            changes.put(entry.getKey(), read(type.field(entry.getKey()), entry.getValue()));
        });
        return changes;
    }

    public static Change read(Field<?> field, JsonNode node) {
        if (node.path("set").size() == 2) {
            return new Change.Set(
                    field.value(node.get("set").get(0)),
                    field.value(node.get("set").get(1)));
        }
        if (node.path("add").isIntegralNumber() && field.kind() == FieldKind.COUNTER) {
            return new Change.Add(node.get("add").longValue());
        }
        Object max = node.has("max") ? field.value(node.get("max")) : null;
        if (max instanceof Comparable<?>) {
            return new Change.Max(max);
        }
        if (node.path("members").isObject() && field.kind().changesByMember()) {
            return new Change.Members(
                    members(field, node.get("members").path("add")),
                    members(field, node.get("members").path("remove")));
        }
        throw new BadValue("bad_change", JsonValues.shown(node));
    }

    @SuppressWarnings("unchecked")
    private static Set<String> members(Field<?> field, JsonNode node) {
        Set<String> members = (Set<String>) field.value(node);
        return members == null ? Set.of() : members;
    }
}
