package org.kehu.bench.device;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.kehu.bench.table.Goal;
import org.kehu.bench.table.Row;

/** What a device's cache took, as rows. */
final class CacheRows {
    private static final double LIST_MILLIS = 50;
    private static final double SEARCH_MILLIS = 30;
    private static final double CARD_MILLIS = 100;

    private CacheRows() {}

    /** @param times as {@link StoreReading} gives them */
    static List<Row> of(JsonNode times) {
        return List.of(
                row("page of 50 by name", times.path("page"), LIST_MILLIS),
                row("skip to any place of a list", times.path("skip"), LIST_MILLIS),
                row("sort a list by any declared field", times.path("sort"), LIST_MILLIS),
                row("search as one types, all types", times.path("search"), SEARCH_MILLIS),
                row("narrow a list as one types, page by page of all types", times.path("narrow"), LIST_MILLIS),
                row("a customer's card with contacts and timeline", times.path("card"), CARD_MILLIS));
    }

    static Row row(String what, JsonNode times, double goal) {
        return Row.alone("client, cache", what, "ms p95", times.path("p95").asDouble(), Goal.atMost(goal, "ms"))
                .with("p50", times.path("p50").asDouble())
                .with("most", times.path("most").asDouble())
                .with("CPU p50", times.path("cpu50").asDouble())
                .with("CPU p95", times.path("cpu95").asDouble());
    }
}
