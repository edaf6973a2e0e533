package org.kehu.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kehu.bench.table.Goal;
import org.kehu.bench.table.Row;

/** A run as programs read it. */
final class RunJson {
    private static final ObjectMapper JSON = new ObjectMapper();

    private RunJson() {}

    static ObjectNode of(Run run) {
        ObjectNode all = JSON.createObjectNode();
        all.set("surroundings", JSON.valueToTree(run.surroundings()));
        all.put("loadAfter", run.loadAfter());
        all.set("settings", JSON.valueToTree(run.settings()));
        ArrayNode rows = all.putArray("rows");
        run.rows().forEach(row -> rows.add(json(row)));
        return all;
    }

    /** @param run as {@link #of} made it */
    static Run read(JsonNode run) {
        List<String> settings = new ArrayList<>();
        run.path("settings").forEach(setting -> settings.add(setting.asText()));
        List<Row> rows = new ArrayList<>();
        run.path("rows").forEach(row -> rows.add(row(row)));
        return new Run(
                JSON.convertValue(run.get("surroundings"), Surroundings.class),
                run.path("loadAfter").asDouble(),
                settings,
                rows);
    }

    private static Row row(JsonNode one) {
        Map<String, Double> more = new LinkedHashMap<>();
        one.path("more")
                .properties()
                .forEach(figure -> more.put(figure.getKey(), figure.getValue().asDouble()));
        return new Row(
                one.path("part").asText(),
                one.path("what").asText(),
                one.path("unit").asText(),
                one.path("kehu").asDouble(),
                one.path("besideName").asText(),
                one.hasNonNull("beside") ? one.get("beside").asDouble() : null,
                new Goal(one.path("goal").asText(), most(one)),
                more);
    }

    /** Runs of before kept whether the goal was held, not its figure. */
    private static double most(JsonNode one) {
        if (one.has("most")) {
            return one.get("most").asDouble();
        }
        double kehu = one.path("kehu").asDouble();
        return one.hasNonNull("holds") ? one.get("holds").asBoolean() ? kehu : Math.nextDown(kehu) : Double.NaN;
    }

    private static ObjectNode json(Row row) {
        ObjectNode one = JSON.createObjectNode();
        one.put("part", row.part())
                .put("what", row.what())
                .put("unit", row.unit())
                .put("kehu", row.kehu());
        one.put("besideName", row.besideName()).put("beside", row.beside()).put("ratio", row.ratio());
        one.put("goal", row.goal().text()).put("holds", row.holds());
        if (row.holds() != null) {
            one.put("most", row.goal().most());
        }
        one.set("more", JSON.valueToTree(row.more()));
        return one;
    }
}
