package org.kehu.common.query;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kehu.common.record.BadValue;
import org.kehu.common.record.RecordSchema;
import org.kehu.common.record.RecordType;

/**
 * Queries as JSON, as views, reports and the REST filter keep and send them. Reading needs the schema, since values are
 * those of their fields. Everything unknown is refused and named; nothing is skipped.
 */
public final class QueryCodec {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final RecordSchema schema;

    public QueryCodec(RecordSchema schema) {
        this.schema = schema;
    }

    public ObjectNode write(RecordQuery query) {
        RecordType type = schema.type(query.type());
        ObjectNode node = JSON.objectNode().put("type", query.type());
        if (!query.filter().equals(Filter.EVERYTHING)) {
            node.set("filter", new FilterCodec(schema).write(type, query.filter()));
        }
        ArrayNode sorts = JSON.arrayNode();
        query.sorts()
                .forEach(sort ->
                        sorts.addObject().put("by", sort.path().toString()).put("descending", sort.descending()));
        node.set("sorts", sorts);
        node.set("page", page(query.page()));
        return query.binned() ? node.put("binned", true) : node;
    }

    private static ObjectNode page(Page page) {
        ObjectNode node = JSON.objectNode().put("size", page.size());
        Page.Place after = page.after();
        if (after != null) {
            node.set("after", PlaceCodec.write(after));
        }
        return page.skip() == 0 ? node : node.put("skip", page.skip());
    }

    /** @throws BadValue naming what is unknown or malformed */
    public RecordQuery read(JsonNode node) {
        Members members = Members.of(node, "type", "filter", "sorts", "page", "binned");
        RecordType type = schema.type(members.text("type"));
        Filter filter =
                members.has("filter") ? new FilterCodec(schema).read(type, members.get("filter")) : Filter.EVERYTHING;
        List<Sort> sorts = new ArrayList<>();
        for (JsonNode sort : members.list("sorts")) {
            Members parts = Members.of(sort, "by", "descending");
            sorts.add(new Sort(FilterCodec.path(schema, type, parts.text("by")), parts.flag("descending")));
        }
        RecordQuery query =
                new RecordQuery(type.name(), filter, sorts, RecordQuery.of(type).page(), members.flag("binned"));
        return members.has("page") ? query.page(page(type, sorts, members.get("page"))) : query;
    }

    private Page page(RecordType type, List<Sort> sorts, JsonNode node) {
        Members members = Members.of(node, "size", "after", "skip");
        Page.Place after = members.has("after") ? new PlaceCodec(schema).read(type, sorts, members.get("after")) : null;
        long skip = members.has("skip") ? members.number("skip") : 0;
        return new Page(Math.toIntExact(Math.min(members.number("size"), Integer.MAX_VALUE)), after, skip);
    }

    public ObjectNode write(SummaryQuery query) {
        ObjectNode node = JSON.objectNode();
        node.set("records", write(query.records()));
        ArrayNode groups = node.putArray("groups");
        for (SummaryQuery.Group group : query.groups()) {
            ObjectNode part =
                    groups.addObject().put("by", group.path().toString()).put("bucket", Members.word(group.bucket()));
            java.time.ZoneId zone = group.zone();
            if (zone != null) {
                part.put("zone", zone.getId());
            }
        }
        ArrayNode figures = node.putArray("figures");
        for (SummaryQuery.Figure figure : query.figures()) {
            ObjectNode part = figures.addObject().put("function", Members.word(figure.function()));
            Path path = figure.path();
            if (path != null) {
                part.put("of", path.toString());
            }
        }
        ArrayNode having = node.putArray("having");
        query.having()
                .forEach(condition -> having.addObject()
                        .put("figure", condition.figure())
                        .put("is", Members.word(condition.operator()))
                        .put("value", Members.plain(condition.value())));
        return node.put("limit", query.limit());
    }

    /** @throws BadValue naming what is unknown or malformed */
    public SummaryQuery readSummary(JsonNode node) {
        Members members = Members.of(node, "records", "groups", "figures", "having", "limit");
        RecordQuery records = read(members.get("records"));
        RecordType type = schema.type(records.type());
        List<SummaryQuery.Group> groups = new ArrayList<>();
        members.list("groups").forEach(group -> groups.add(group(type, group)));
        List<SummaryQuery.Figure> figures = new ArrayList<>();
        members.list("figures").forEach(figure -> figures.add(figure(type, figure)));
        List<SummaryQuery.Having> having = new ArrayList<>();
        members.list("having").forEach(condition -> having.add(having(condition)));
        long limit = members.has("limit") ? members.number("limit") : SummaryQuery.MOST;
        return new SummaryQuery(records, groups, figures, having, (int) Math.min(limit, Integer.MAX_VALUE));
    }

    private SummaryQuery.Group group(RecordType type, JsonNode node) {
        Members members = Members.of(node, "by", "bucket", "zone");
        SummaryQuery.Bucket bucket =
                members.has("bucket") ? members.word("bucket", SummaryQuery.Bucket.class) : SummaryQuery.Bucket.EACH;
        Path path = FilterCodec.path(schema, type, members.text("by"));
        return new SummaryQuery.Group(path, bucket, members.has("zone") ? members.zone("zone") : null);
    }

    private SummaryQuery.Figure figure(RecordType type, JsonNode node) {
        Members members = Members.of(node, "function", "of");
        @Nullable Path path = members.has("of") ? FilterCodec.path(schema, type, members.text("of")) : null;
        return new SummaryQuery.Figure(members.word("function", SummaryQuery.Function.class), path);
    }

    private static SummaryQuery.Having having(JsonNode node) {
        Members members = Members.of(node, "figure", "is", "value");
        BigDecimal value = members.decimal("value");
        Filter.Operator operator = members.word("is", Filter.Operator.class);
        return new SummaryQuery.Having((int) Math.min(members.number("figure"), Integer.MAX_VALUE), operator, value);
    }
}
