package org.kehu.common.handover;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kehu.common.customer.Customer;
import org.kehu.common.query.BookQueries;
import org.kehu.common.query.Filter;
import org.kehu.common.record.BadValue;
import org.kehu.common.record.Field;
import org.kehu.common.record.RecordSchema;
import org.kehu.common.record.RecordType;

/** Rules as they are kept: {@code [{"type":t,"filter":f,"receiver":id}]}, the filter as {@link BookQueries} writes it. */
public final class HandoverRules {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final RecordSchema schema;

    public HandoverRules(RecordSchema schema) {
        this.schema = schema;
    }

    public String write(List<HandoverRule> rules) {
        ArrayNode all = JSON.createArrayNode();
        for (HandoverRule rule : rules) {
            all.addObject()
                    .put("type", rule.type())
                    .put("filter", new BookQueries(schema).write(schema.type(rule.type()), rule.filter()))
                    .put("receiver", rule.receiver().toString());
        }
        return rules.isEmpty() ? "" : all.toString();
    }

    /** @throws BadValue if they are not well formed, or ask for what there is not */
    public List<HandoverRule> read(@Nullable String text) {
        if (text == null || text.isEmpty()) {
            return List.of();
        }
        List<HandoverRule> rules = new ArrayList<>();
        for (JsonNode node : tree(text)) {
            RecordType type = schema.type(node.path("type").asText());
            Filter filter =
                    new BookQueries(schema).read(type, node.path("filter").asText());
            rules.add(new HandoverRule(
                    type.name(), filter, id(node.path("receiver").asText())));
        }
        return rules;
    }

    private static JsonNode tree(String text) {
        try {
            JsonNode tree = JSON.readTree(text);
            if (!tree.isArray()) {
                throw new BadValue("bad_json", text);
            }
            return tree;
        } catch (JsonProcessingException e) {
            throw new BadValue("bad_json", text);
        }
    }

    private static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw new BadValue("bad_id", text);
        }
    }

    /** What a record of the type must fulfil for the rule to mean it, null if it means none of them. */
    static @Nullable Filter filter(HandoverRule rule, RecordType type) {
        if (rule.type().equals(type.name())) {
            return rule.filter();
        }
        Field<?> link = type.find("customer");
        boolean isAbout = rule.type().equals(Customer.TYPE.name())
                && link != null
                && Objects.equals(link.target(), Customer.TYPE.name());
        return isAbout && link != null ? BookQueries.across(link, rule.filter()) : null;
    }
}
