package org.kehu.server.openapi.boundary;

import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Schema;

/** The address that searches all types at once. */
final class SearchPath {
    private SearchPath() {}

    static PathItem item() {
        return OASFactory.createPathItem()
                .GET(Operations.operation("search", "search", answer())
                        .addParameter(Operations.inQuery(
                                "q",
                                "Words, each of which must be found: as it stands, in pinyin, as digits",
                                Schemas.text()))
                        .addParameter(Operations.inQuery(
                                "types", "Names with commas; all but configuration if not given", Schemas.text()))
                        .addParameter(
                                Operations.inQuery("limit", "1 to 100 of each type; 10 if not given", Schemas.whole()))
                        .addParameter(Operations.inQuery(
                                "after", "What the page before called next, with one type", Schemas.text())));
    }

    private static Schema answer() {
        Schema through = Schemas.object()
                .addProperty("record", record())
                .addProperty("reasons", reasons())
                .addRequired("record")
                .addRequired("reasons");
        Schema hit = Schemas.object()
                .addProperty("record", record())
                .addProperty("reasons", reasons())
                .addProperty("through", through)
                .addRequired("record")
                .addRequired("reasons");
        Schema group = Schemas.object()
                .addProperty("type", Schemas.text())
                .addProperty("hits", Schemas.list(hit))
                .addProperty("next", Schemas.text().nullable(true))
                .addRequired("type")
                .addRequired("hits");
        return Schemas.object().addProperty("groups", Schemas.list(group)).addRequired("groups");
    }

    /** Of whatever type: each is described under its own address. */
    private static Schema record() {
        return Schemas.object()
                .addProperty("type", Schemas.text())
                .addProperty("id", Schemas.text("uuid"))
                .addRequired("type")
                .addRequired("id");
    }

    private static Schema reasons() {
        Schema reason = Schemas.object()
                .addProperty("word", Schemas.text())
                .addProperty("field", Schemas.text())
                .addProperty("text", Schemas.text())
                .addProperty("start", Schemas.whole())
                .addProperty("end", Schemas.whole())
                .addProperty("read", Schemas.list(Schemas.text()));
        return Schemas.list(reason);
    }
}
