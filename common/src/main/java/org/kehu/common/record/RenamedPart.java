package org.kehu.common.record;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** A part of a command that has another name now. */
public record RenamedPart(String verb, String before, String now) implements Conversion {
    private static final String VERB = "verb";

    @Override
    public void convert(JsonNode tree) {
        JsonWalk.objects(tree, this::rename);
    }

    private void rename(ObjectNode command) {
        if (verb.equals(command.path(VERB).asText()) && command.has(before) && !command.has(now)) {
            command.set(now, command.remove(before));
        }
    }
}
