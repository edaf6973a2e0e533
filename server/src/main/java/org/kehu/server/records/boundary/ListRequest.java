package org.kehu.server.records.boundary;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ws.rs.core.MultivaluedMap;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kehu.common.Kehu;
import org.kehu.common.query.Page;
import org.kehu.common.query.Path;
import org.kehu.common.query.QueryCodec;
import org.kehu.common.query.RecordQuery;
import org.kehu.common.record.BadValue;
import org.kehu.common.record.Field;
import org.kehu.common.record.FieldKind;
import org.kehu.common.record.RecordType;
import org.kehu.server.platform.control.Json;

/**
 * The query that an address asks: {@code filter} (JSON), {@code q} (search), {@code sort} (paths with commas, descending ones
 * with a minus), {@code limit}, {@code after} (the cursor of the page before), {@code bin}, {@code count}, {@code asOf} (a time); any other
 * parameter names a field or path that must have the value given.
 */
final class ListRequest {
    private static final ObjectMapper JSON = Json.mapper();
    private static final QueryCodec CODEC = new QueryCodec(Kehu.SCHEMA);
    private static final int USUAL = 50;
    private static final int MOST_TEXT = 100_000;
    private static final int MOST_SHOWN = 80;

    private final RecordType type;
    private final ObjectNode query = JSON.createObjectNode();
    private final ArrayNode conditions;
    private boolean counted;
    private @Nullable Instant asOf;

    ListRequest(RecordType type, MultivaluedMap<String, String> parameters) {
        this.type = type;
        this.conditions = query.put("type", type.name()).putObject("filter").putArray("and");
        ObjectNode page = query.putObject("page").put("size", USUAL);
        for (Map.Entry<String, List<String>> parameter : parameters.entrySet()) {
            parameter.getValue().forEach(value -> take(parameter.getKey(), value, page));
        }
    }

    private void take(String name, String value, ObjectNode page) {
        switch (name) {
            case "filter" -> conditions.add(tree(name, value));
            case "q" -> conditions.addObject().put("search", value);
            case "sort" -> sort(value);
            case "limit" -> page.put("size", number(name, value));
            case "after" -> goOn(page, value);
            case "bin" -> query.put("binned", flag(name, value));
            case "count" -> counted = flag(name, value);
            case "asOf" -> asOf = AddressValue.time(name, value);
            default -> equal(name, value);
        }
    }

    private static void goOn(ObjectNode page, String cursor) {
        page.set("after", tree("after", decoded(cursor)));
    }

    /** Has a whole query go on behind a page. */
    static void goOnIn(ObjectNode query, String cursor) {
        goOn(query.withObject("/page"), cursor);
    }

    private void sort(String paths) {
        ArrayNode sorts = query.withArray("sorts");
        for (String path : paths.split(",", -1)) {
            boolean down = path.startsWith("-");
            sorts.addObject().put("by", down ? path.substring(1) : path).put("descending", down);
        }
    }

    private void equal(String path, String value) {
        List<Field<?>> steps = Path.parse(path).resolve(Kehu.SCHEMA, type);
        FieldKind kind = steps.get(steps.size() - 1).kind();
        ObjectNode condition = conditions.addObject().put("path", path);
        if (value.isEmpty()) {
            condition.put("empty", true);
        } else if (kind.isMembers()) {
            condition.put("has", value);
        } else {
            condition.put("is", "eq").set("value", AddressValue.json(kind, value));
        }
    }

    private static boolean flag(String name, String text) {
        if (!AddressValue.isFlag(text)) {
            throw bad(name, text, "flag");
        }
        return Boolean.parseBoolean(text);
    }

    private static JsonNode tree(String name, String text) {
        try {
            JsonNode tree = text.length() > MOST_TEXT ? null : JSON.readTree(text);
            if (tree != null) {
                return tree;
            }
        } catch (JsonProcessingException e) {
            throw bad(name, text, "json");
        }
        throw bad(name, text, "json");
    }

    private static int number(String name, String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw bad(name, text, "number");
        }
    }

    private static BadValue bad(String name, String text, String wanted) {
        String shown = text.length() <= MOST_SHOWN ? text : text.substring(0, MOST_SHOWN) + "…";
        return new BadValue("bad_parameter", name, shown, "after".equals(name) ? "cursor" : wanted);
    }

    private static String decoded(String cursor) {
        try {
            return new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw bad("after", cursor, "cursor");
        }
    }

    RecordQuery query() {
        return CODEC.read(query);
    }

    boolean isCounted() {
        return counted;
    }

    /** At which time the records were so; null for now. */
    @Nullable Instant asOf() {
        return asOf;
    }

    /** What {@code after} takes to go on behind a place; null at the end. */
    static @Nullable String cursor(RecordQuery query, Page.@Nullable Place last) {
        if (last == null) {
            return null;
        }
        JsonNode place =
                CODEC.write(query.page(query.page().from(last))).path("page").path("after");
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(place.toString().getBytes(StandardCharsets.UTF_8));
    }
}
