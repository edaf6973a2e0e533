package org.kehu.common.sync;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.kehu.common.command.CommandCall;
import org.kehu.common.command.CommandCodec;
import org.kehu.common.command.CommandUnit;
import org.kehu.common.command.Refusal;
import org.kehu.common.record.BadValue;
import org.kehu.common.record.Versions;

/** Units as text: {@code {schema, id, operation, after: [id], counter, calls: [{id, happenedAt, seen, command}]}}. */
public final class UnitCodec {
    private static final String SCHEMA = "schema";

    private final CommandCodec commands;
    private final Versions versions;
    private final JsonMapper mapper = JsonMapper.builder().build();

    public UnitCodec(CommandCodec commands) {
        this.commands = commands;
        this.versions = commands.schema().versions();
    }

    public String write(CommandUnit unit) {
        ObjectNode node = mapper.createObjectNode();
        node.put(SCHEMA, versions.current());
        node.put("id", unit.id().toString());
        node.put("operation", unit.operation().toString());
        if (!unit.after().isEmpty()) {
            ArrayNode after = node.putArray("after");
            unit.after().forEach(id -> after.add(id.toString()));
        }
        node.put("counter", unit.counter());
        ArrayNode calls = node.putArray("calls");
        for (CommandCall call : unit.calls()) {
            calls.addObject()
                    .put("id", call.id().toString())
                    .put("happenedAt", call.happenedAt().toString())
                    .put("seen", call.seen().toString())
                    .set("command", commands.write(call.command()));
        }
        return node.toString();
    }

    /**
     * A unit of this version or an older one, whose commands become those of this one.
     *
     * @throws Refusal naming what is wrong with a command
     * @throws BadValue if it is no unit at all
     */
    public CommandUnit read(String text) {
        JsonNode written = tree(text);
        JsonNode node = versions.upgraded(written, written.path(SCHEMA).asInt());
        try {
            List<CommandCall> calls = new ArrayList<>();
            for (JsonNode call : node.path("calls")) {
                calls.add(new CommandCall(
                        id(call.path("id")),
                        commands.read(call.path("command")),
                        Instant.parse(call.path("happenedAt").asText()),
                        Instant.parse(call.path("seen").asText())));
            }
            List<UUID> after = new ArrayList<>();
            for (JsonNode one : node.path("after")) {
                after.add(id(one));
            }
            return new CommandUnit(
                    id(node.path("id")),
                    id(node.path("operation")),
                    after,
                    node.path("counter").asLong(),
                    calls);
        } catch (DateTimeException | IllegalArgumentException e) {
            throw new BadValue("bad_unit", String.valueOf(e.getMessage()));
        }
    }

    /** The id alone, of a unit that may be one of a newer program. @throws BadValue if it has none */
    public UUID id(String text) {
        try {
            return id(tree(text).path("id"));
        } catch (IllegalArgumentException e) {
            throw new BadValue("bad_unit", String.valueOf(e.getMessage()));
        }
    }

    private JsonNode tree(String text) {
        try {
            return mapper.readTree(text);
        } catch (JsonProcessingException e) {
            throw new BadValue("bad_unit", e.getOriginalMessage());
        }
    }

    private static UUID id(JsonNode node) {
        return UUID.fromString(node.asText());
    }

    /** What tells a repeat from another unit of the same id. */
    public static byte[] hash(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
