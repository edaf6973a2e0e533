package org.kehu.common.record;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;

/** An option of a choice that has another code now, wherever the field is given a value or changed. */
public record RenamedOption(String type, String field, String before, String now) implements Conversion {

    @Override
    public void convert(JsonNode tree) {
        JsonWalk.objects(tree, this::rename);
    }

    @Override
    public boolean concernsRecords(String other) {
        return type.equals(other);
    }

    private void rename(ObjectNode object) {
        if (!type.equals(object.path("type").asText())) {
            return;
        }
        if (object.get("values") instanceof ObjectNode values && isOld(values.get(field))) {
            values.put(field, now);
        }
        if (object.path("changes").path(field).get("set") instanceof ArrayNode both) {
            for (int i = 0; i < both.size(); i++) {
                if (isOld(both.get(i))) {
                    both.set(i, TextNode.valueOf(now));
                }
            }
        }
    }

    private boolean isOld(JsonNode value) {
        return value != null && before.equals(value.textValue());
    }
}
