package org.kehu.server.openapi.control;

import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASModelReader;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Paths;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;
import org.kehu.common.Kehu;
import org.kehu.common.label.Labels;
import org.kehu.common.label.Language;
import org.kehu.common.label.RecordLabels;
import org.kehu.common.record.RecordType;

/** What {@code /openapi} says of record types and verbs: all that is declared, and nothing that is not. */
public class DeclaredApi implements OASModelReader {
    private static final String COMMAND = "Command";

    @Override
    public OpenAPI buildModel() {
        RecordLabels labels = new RecordLabels(Labels.of(Language.ENGLISH));
        Components components = OASFactory.createComponents();
        Paths paths = OASFactory.createPaths();
        TypeSchemas types = new TypeSchemas(labels);
        for (RecordType type : Kehu.SCHEMA.types()) {
            components.addSchema(type.name(), types.record(type));
            TypePaths.add(paths, type);
        }
        commands(components, labels);
        components.addSecurityScheme(
                "token",
                OASFactory.createSecurityScheme().type(SecurityScheme.Type.HTTP).scheme("bearer"));
        return OASFactory.createOpenAPI()
                .info(OASFactory.createInfo().title("Kehu").version("1"))
                .components(components)
                .paths(paths)
                .addSecurityRequirement(OASFactory.createSecurityRequirement().addScheme("token"));
    }

    private static void commands(Components components, RecordLabels labels) {
        VerbSchemas verbs = new VerbSchemas(Kehu.CATALOG.commands(), labels);
        Schema any = OASFactory.createSchema();
        for (String name : Kehu.CATALOG.commands().names()) {
            components.addSchema(name, verbs.verb(name));
            any.addOneOf(Schemas.ref(name));
        }
        components.addSchema(COMMAND, any);
        components.addSchema(
                "Unit",
                Schemas.object()
                        .description("Commands of one transaction; sent again with the same id it takes effect once")
                        .addProperty("id", Schemas.text("uuid"))
                        .addProperty("operation", Schemas.text("uuid"))
                        .addProperty("commands", Schemas.list(Schemas.ref(COMMAND))));
    }
}
