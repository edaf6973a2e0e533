package org.kehu.common.record;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A value that lost against a later one, kept with the record until somebody takes it or lets it go.
 *
 * @param value as {@code Field.json} writes it, JSON null for a field that was emptied
 * @param by who gave it
 * @param device what people call the device that it was given on, empty if that is not known
 */
public record SetAside(String field, JsonNode value, UUID by, Instant at, String device) {

    /** What is set aside beside a record's values, newest first. */
    public static List<SetAside> of(CrmRecord record) {
        List<SetAside> all = new ArrayList<>();
        if (!record.withholds(SystemFields.SET_ASIDE)) {
            record.members(SystemFields.SET_ASIDE).forEach(text -> all.add(read(text)));
        }
        all.sort(Comparator.comparing(SetAside::at).reversed());
        return all;
    }

    public static List<SetAside> of(CrmRecord record, Field<?> field) {
        return of(record).stream().filter(one -> one.field.equals(field.name())).toList();
    }

    /** Whether it is {@code other}, however either is written. */
    public <V> boolean holds(Field<V> of, @Nullable V other) {
        return field.equals(of.name()) && Objects.equals(of.value(value), other);
    }

    /** The one text by which a record keeps it. */
    public String text() {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("field", field);
        node.set("value", value);
        node.put("by", by.toString());
        node.put("at", at.toString());
        node.put("device", device);
        return node.toString();
    }

    /** @throws BadValue if it is no such text */
    public static SetAside read(String text) {
        JsonNode node = JsonValues.tree(text);
        JsonNode at = node.path("at");
        return new SetAside(
                JsonValues.text(node.path("field")),
                node.path("value").isMissingNode() ? JsonNodeFactory.instance.nullNode() : node.path("value"),
                JsonValues.uuid(node.path("by")),
                JsonValues.parsed(at, "bad_instant", Instant::parse),
                node.path("device").asText());
    }

    /** Takes from a record's values those of the named fields, and what is set aside beside them. */
    @SuppressWarnings("unchecked")
    static void withhold(Map<String, Object> values, Set<String> fields) {
        String name = SystemFields.SET_ASIDE.name();
        if (!fields.isEmpty() && values.get(name) instanceof Set<?> texts) {
            Set<String> kept = new TreeSet<>((Set<String>) texts);
            kept.removeIf(text -> fields.contains(read(text).field()));
            values.put(name, kept);
            values.values().removeIf(value -> value == kept && kept.isEmpty());
        }
        values.keySet().removeAll(fields);
    }
}
