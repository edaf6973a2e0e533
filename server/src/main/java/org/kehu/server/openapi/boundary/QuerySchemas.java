package org.kehu.server.openapi.boundary;

import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.kehu.common.query.Filter;
import org.kehu.common.query.SummaryQuery;

/** Queries, filters and summaries as their codec reads them. */
final class QuerySchemas {
    static final String QUERY = "Query";
    static final String SUMMARY = "Summary";
    private static final String FILTER = "Filter";
    private static final Schema FILTERS = Schemas.list(Schemas.ref(FILTER));

    private QuerySchemas() {}

    static void add(Components components) {
        components.addSchema(FILTER, filter());
        components.addSchema(QUERY, query());
        components.addSchema(SUMMARY, summary());
    }

    private static Schema filter() {
        Schema value = OASFactory.createSchema().description("As the field's values are written");
        return OASFactory.createSchema()
                .addOneOf(part("and", FILTERS))
                .addOneOf(part("or", FILTERS))
                .addOneOf(part("not", Schemas.ref(FILTER)))
                .addOneOf(condition("is", words(Filter.Operator.values()))
                        .addProperty("value", value)
                        .addRequired("value"))
                .addOneOf(condition("in", Schemas.list(value)))
                .addOneOf(condition("empty", Schemas.of(Schema.SchemaType.BOOLEAN)))
                .addOneOf(condition("contains", Schemas.text()))
                .addOneOf(condition("has", Schemas.text()))
                .addOneOf(part("exists", Schemas.text().description("A record type"))
                        .addProperty("link", Schemas.text().description("Its field that leads here"))
                        .addProperty("filter", Schemas.ref(FILTER))
                        .addRequired("link"))
                .addOneOf(part("inGroup", Schemas.text("uuid").description("A group of customers")))
                .addOneOf(part("search", Schemas.text().description("Words")));
    }

    private static Schema part(String name, Schema value) {
        return Schemas.object().addProperty(name, value).required(List.of(name));
    }

    private static Schema condition(String name, Schema value) {
        return part("path", path()).addProperty(name, value).addRequired(name);
    }

    private static Schema path() {
        return Schemas.text().description("A field, or one over up to two links: customer.owner.name");
    }

    private static Schema query() {
        Schema sort = part("by", path()).addProperty("descending", Schemas.of(Schema.SchemaType.BOOLEAN));
        Schema page = part("size", Schemas.whole())
                .addProperty("after", Schemas.object().description("The place to go on behind"))
                .addProperty("skip", Schemas.whole());
        return Schemas.object()
                .addProperty("type", Schemas.text().description("May be left to the address"))
                .addProperty("filter", Schemas.ref(FILTER))
                .addProperty("sorts", Schemas.list(sort))
                .addProperty("page", page)
                .addProperty("binned", Schemas.of(Schema.SchemaType.BOOLEAN));
    }

    private static Schema summary() {
        Schema group = part("by", path())
                .addProperty("bucket", words(SummaryQuery.Bucket.values()))
                .addProperty("zone", Schemas.text().description("A time zone, such as " + ZoneId.of("Asia/Shanghai")));
        Schema figure = part("function", words(SummaryQuery.Function.values())).addProperty("of", path());
        Schema having = part("figure", Schemas.whole().description("Place of the figure"))
                .addProperty("is", words(Filter.Operator.values()))
                .addProperty("value", Schemas.text("decimal"))
                .required(List.of("figure", "is", "value"));
        return Schemas.object()
                .addProperty("records", Schemas.ref(QUERY))
                .addProperty("groups", Schemas.list(group))
                .addProperty("figures", Schemas.list(figure))
                .addProperty("having", Schemas.list(having))
                .addProperty("limit", Schemas.whole());
    }

    /** The answer to a summary. */
    static Schema rows() {
        Schema cell = OASFactory.createSchema()
                .description("Group values, then figures: counts as numbers, other figures as text");
        return part("rows", Schemas.list(Schemas.list(cell)));
    }

    private static Schema words(Enum<?>... constants) {
        return Schemas.choice(Arrays.stream(constants)
                .map(constant -> constant.name().toLowerCase(Locale.ROOT))
                .toList());
    }
}
