package org.kehu.common.sync;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.Year;
import java.time.ZoneOffset;
import java.util.Iterator;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.kehu.common.record.BadValue;
import org.kehu.common.record.Instants;

/** The members of a JSON object from outside; what is wrong is named by its path, with the value and what would be right. */
final class Members {
    private static final int SHOWN = 80;
    private static final int FIRST_YEAR = 1970;
    private static final int LAST_YEAR = 9999;

    private final String path;
    private final JsonNode node;

    /** @throws BadValue if it is no object, or has other members */
    Members(String path, JsonNode node, Set<String> allowed) {
        this.path = path;
        this.node = node;
        if (!node.isObject()) {
            throw new BadValue("bad_member", path, shown(node), "object");
        }
        for (Iterator<String> names = node.fieldNames(); names.hasNext(); ) {
            String name = names.next();
            if (!allowed.contains(name)) {
                throw new BadValue("unknown_member", cut(path + "." + name), String.join(", ", new TreeSet<>(allowed)));
            }
        }
    }

    UUID id(String name) {
        return id(path + "." + name, node.path(name));
    }

    /** An id as it is always written: shorter groups are none. */
    static UUID id(String path, JsonNode value) {
        try {
            UUID id = UUID.fromString(value.asText());
            if (value.isTextual() && id.toString().equalsIgnoreCase(value.asText())) {
                return id;
            }
        } catch (IllegalArgumentException e) {
            throw wrong(path, value, "id");
        }
        throw wrong(path, value, "id");
    }

    /** A moment that can be stored. */
    Instant instant(String name) {
        JsonNode value = node.path(name);
        try {
            Instant instant = Instants.parse(value.asText());
            int year = Year.from(instant.atZone(ZoneOffset.UTC)).getValue();
            if (value.isTextual() && year >= FIRST_YEAR && year <= LAST_YEAR) {
                return instant;
            }
        } catch (DateTimeException e) {
            throw wrong(path + "." + name, value, "instant");
        }
        throw wrong(path + "." + name, value, "instant");
    }

    /** A whole number that is not negative. */
    long count(String name) {
        JsonNode value = node.path(name);
        if (!value.isIntegralNumber() || !value.canConvertToLong() || value.longValue() < 0) {
            throw wrong(path + "." + name, value, "number");
        }
        return value.longValue();
    }

    /** An absent list is an empty one. */
    JsonNode list(String name) {
        JsonNode value = node.path(name);
        if (!value.isArray() && !value.isMissingNode()) {
            throw wrong(path + "." + name, value, "list");
        }
        return value;
    }

    JsonNode node(String name) {
        return node.path(name);
    }

    private static BadValue wrong(String path, JsonNode value, String kind) {
        return value.isMissingNode()
                ? new BadValue("missing_member", path)
                : new BadValue("bad_member", path, shown(value), kind);
    }

    static String shown(JsonNode node) {
        return cut(node.isTextual() ? node.textValue() : node.toString());
    }

    private static String cut(String text) {
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
    }
}
