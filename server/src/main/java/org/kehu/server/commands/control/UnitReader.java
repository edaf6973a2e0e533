package org.kehu.server.commands.control;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.kehu.common.command.CommandCall;
import org.kehu.common.command.CommandCodec;
import org.kehu.common.command.CommandUnit;
import org.kehu.common.command.Refusal;
import org.kehu.common.record.BadValue;
import org.kehu.common.record.Ids;
import org.kehu.common.record.Versions;

/**
 * A unit as callers of the REST interface write it: {@code {id?, operation?, schema?, commands: [{commandId?, verb, …}]}}. It happens now, and is
 * of the current version unless it names an older one; ids that are not given are made here.
 */
public final class UnitReader {
    private static final Set<String> MEMBERS = Set.of("id", "operation", "schema", "commands");
    private static final SecureRandom RANDOM = new SecureRandom();

    private final CommandCodec codec;
    private final Instant now;

    public UnitReader(CommandCodec codec, Instant now) {
        this.codec = codec;
        this.now = now;
    }

    /** @throws Refusal naming what is wrong with a command; @throws BadValue if it is no unit */
    public CommandUnit read(JsonNode given) {
        Versions versions = codec.schema().versions();
        JsonNode body = given.hasNonNull("schema")
                ? versions.upgraded(given, given.get("schema").asInt())
                : given;
        if (!body.isObject()) {
            throw new BadValue("not_an_object", body.getNodeType().name().toLowerCase(java.util.Locale.ROOT));
        }
        for (Iterator<String> names = body.fieldNames(); names.hasNext(); ) {
            String name = names.next();
            if (!MEMBERS.contains(name)) {
                throw new BadValue("unknown_member", name, "id, operation, schema, commands");
            }
        }
        UUID id = body.hasNonNull("id") ? id(body.get("id")) : fresh();
        UUID operation = body.hasNonNull("operation") ? id(body.get("operation")) : id;
        if (!body.path("commands").isArray()) {
            throw new BadValue("missing_member", "commands");
        }
        List<CommandCall> calls = new ArrayList<>();
        for (JsonNode command : body.get("commands")) {
            calls.add(call(id, calls.size(), command));
        }
        return new CommandUnit(id, operation, 0, calls);
    }

    private CommandCall call(UUID unit, int place, JsonNode node) {
        if (!node.isObject()) {
            throw new Refusal("unknown_verb", "");
        }
        ObjectNode command = node.deepCopy();
        boolean named = node.hasNonNull("verb") && node.hasNonNull("commandId");
        UUID id = named ? id(command.remove("commandId")) : Ids.derived(unit, "command", String.valueOf(place));
        return new CommandCall(id, codec.read(command), now, now);
    }

    private UUID fresh() {
        return Ids.timeOrdered(now.toEpochMilli(), RANDOM.nextLong(), RANDOM.nextLong());
    }

    private static UUID id(JsonNode node) {
        try {
            return UUID.fromString(node.asText());
        } catch (IllegalArgumentException e) {
            throw new BadValue("bad_id", node.asText());
        }
    }
}
