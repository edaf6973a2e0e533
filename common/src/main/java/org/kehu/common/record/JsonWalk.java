package org.kehu.common.record;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.function.Consumer;

/** Goes through every object of a JSON tree, the outer ones first. */
final class JsonWalk {
    private JsonWalk() {}

    static void objects(JsonNode tree, Consumer<ObjectNode> visitor) {
        if (tree instanceof ObjectNode object) {
            visitor.accept(object);
        }
        tree.forEach(child -> objects(child, visitor));
    }
}
