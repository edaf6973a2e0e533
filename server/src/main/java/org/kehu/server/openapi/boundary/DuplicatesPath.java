package org.kehu.server.openapi.boundary;

import java.util.List;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.Paths;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.kehu.common.Kehu;
import org.kehu.common.duplicate.BlurredKeys;
import org.kehu.common.record.Field;
import org.kehu.common.record.RecordType;

/** The addresses that ask for duplicates among records that the caller may not see. */
final class DuplicatesPath {
    private DuplicatesPath() {}

    static PathItem item() {
        return OASFactory.createPathItem()
                .POST(Operations.taking(Operations.operation("search", "duplicates", answer()), question()));
    }

    /** The addresses that tell a device what it may know of all records of a type by one field. */
    static void addBlurred(Paths paths) {
        for (RecordType type : Kehu.SCHEMA.types()) {
            List<Object> fields =
                    BlurredKeys.fields(type).stream().<Object>map(Field::name).toList();
            if (!fields.isEmpty()) {
                paths.addPathItem("/api/v1/duplicates/" + type.name() + "/{field}", blurred(fields));
            }
        }
    }

    private static PathItem blurred(List<Object> fields) {
        Schema marks = Schemas.object()
                .addProperty("epoch", Schemas.text())
                .addProperty("salt", Schemas.text())
                .addProperty("asOf", Schemas.text("date-time"))
                .addProperty("bits", Schemas.whole())
                .addProperty("places", Schemas.text("byte"));
        marks.getProperties().keySet().forEach(marks::addRequired);
        return OASFactory.createPathItem()
                .GET(Operations.operation("search", "blurred-marks", marks))
                .addParameter(Operations.inPath("field").schema(Schemas.text().enumeration(fields)));
    }

    private static Schema question() {
        return Schemas.object()
                .addProperty("type", Schemas.text())
                .addProperty("values", Schemas.object())
                .addProperty("seen", Schemas.of(Schema.SchemaType.BOOLEAN))
                .addRequired("type")
                .addRequired("values");
    }

    private static Schema answer() {
        Schema twin = Schemas.object()
                .addProperty("field", Schemas.text())
                .addProperty("owner", Schemas.text().nullable(true))
                .addProperty("lastContact", Schemas.text("date").nullable(true))
                .addRequired("field");
        Schema seen = Schemas.object()
                .addProperty("field", Schemas.text())
                .addProperty("id", Schemas.text("uuid"))
                .addProperty("title", Schemas.text())
                .addRequired("field")
                .addRequired("id")
                .addRequired("title");
        return Schemas.object()
                .addProperty("found", Schemas.list(twin))
                .addProperty("seen", Schemas.list(seen))
                .addRequired("found")
                .addRequired("seen");
    }
}
