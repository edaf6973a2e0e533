package org.kehu.server.openapi.boundary;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.kehu.common.command.CommandCodec;
import org.kehu.common.command.CommandUnit;
import org.kehu.common.label.RecordLabels;

/** Verbs with their parts, and the unit that carries them. */
final class VerbSchemas {
    static final String UNIT = "Unit";
    private static final String COMMAND = "Command";

    private final JavaSchemas java;
    private final CommandCodec commands;
    private final RecordLabels labels;

    VerbSchemas(JavaSchemas java, CommandCodec commands, RecordLabels labels) {
        this.java = java;
        this.commands = commands;
        this.labels = labels;
    }

    void add(Components components) {
        Schema any = OASFactory.createSchema()
                .discriminator(OASFactory.createDiscriminator().propertyName("verb"));
        for (String name : commands.names()) {
            components.addSchema(name, verb(name));
            any.addOneOf(Schemas.ref(name));
        }
        components.addSchema(COMMAND, any);
        components.addSchema(
                UNIT,
                Schemas.object()
                        .description("Commands of one transaction; sent again with the same id and the same bytes it"
                                + " takes effect once")
                        .addProperty("id", Schemas.text("uuid"))
                        .addProperty("operation", Schemas.text("uuid").description("What may be undone together"))
                        .addProperty(
                                "schema",
                                Schemas.whole()
                                        .description("Version in which the commands are written; the current one if"
                                                + " left out"))
                        .addProperty(
                                "commands",
                                Schemas.list(Schemas.ref(COMMAND)).minItems(1).maxItems(CommandUnit.MOST))
                        .required(List.of("commands")));
    }

    private Schema verb(String name) {
        Schema schema = java.object(commands.type(name))
                .description(labels.verb(name))
                .addProperty("verb", Schemas.choice(List.of(name)))
                .addProperty("commandId", Schemas.text("uuid").description("Made by the server if left out"));
        List<String> required = new ArrayList<>(Objects.requireNonNullElse(schema.getRequired(), List.of()));
        required.add("verb");
        return schema.required(required);
    }
}
