package org.kehu.server.openapi.boundary;

import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASModelReader;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Paths;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;
import org.kehu.common.Kehu;
import org.kehu.common.label.Labels;
import org.kehu.common.label.Language;
import org.kehu.common.label.RecordLabels;
import org.kehu.common.record.RecordType;
import org.kehu.server.platform.control.Problem;

/**
 * What {@code /openapi} says: all that is declared, and nothing that is not. The resources are not scanned, since one of
 * them serves all types and their bodies are JSON trees.
 */
public class DeclaredApi implements OASModelReader {
    private static final String TOKEN = "token";

    @Override
    public OpenAPI buildModel() {
        RecordLabels labels = new RecordLabels(Labels.of(Language.ENGLISH));
        Components components = OASFactory.createComponents();
        JavaSchemas java = new JavaSchemas(components);
        RecordSchemas.add(components, Kehu.SCHEMA, labels);
        QuerySchemas.add(components);
        new VerbSchemas(java, Kehu.CATALOG.commands(), labels).add(components);
        java.ref(Problem.class);
        Paths paths = OASFactory.createPaths();
        for (RecordType type : Kehu.SCHEMA.types()) {
            new TypePaths(type).add(paths);
        }
        new OwnPaths(java, paths).add();
        components.addSecurityScheme(
                TOKEN,
                OASFactory.createSecurityScheme().type(SecurityScheme.Type.HTTP).scheme("bearer"));
        return OASFactory.createOpenAPI()
                .info(OASFactory.createInfo().title("Kehu").version("1"))
                .components(components)
                .paths(paths)
                .addSecurityRequirement(OASFactory.createSecurityRequirement().addScheme(TOKEN));
    }
}
