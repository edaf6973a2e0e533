package org.kehu.common.record;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/** Sets of texts: on the wire a JSON array in their order; how they stand in their column is each codec's own. */
interface TextsCodec extends ValueCodec<Set<String>> {

    @Override
    default JsonNode json(Set<String> value) {
        ArrayNode node = JsonNodeFactory.instance.arrayNode();
        value.forEach(node::add);
        return node;
    }

    @Override
    default Set<String> value(JsonNode node) {
        if (!node.isArray()) {
            throw new BadValue("not_a_list", JsonValues.shown(node));
        }
        Set<String> texts = new TreeSet<>();
        node.forEach(member -> texts.add(JsonValues.text(member)));
        return normal(texts);
    }

    @Override
    default Set<String> normal(Set<String> value) {
        return Collections.unmodifiableSortedSet(new TreeSet<>(value));
    }
}
