package org.kehu.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
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

    private static ObjectNode json(Row row) {
        ObjectNode one = JSON.createObjectNode();
        one.put("part", row.part())
                .put("what", row.what())
                .put("unit", row.unit())
                .put("kehu", row.kehu());
        one.put("besideName", row.besideName()).put("beside", row.beside()).put("ratio", row.ratio());
        one.put("goal", row.goal().text()).put("holds", row.holds());
        one.set("more", JSON.valueToTree(row.more()));
        return one;
    }
}
