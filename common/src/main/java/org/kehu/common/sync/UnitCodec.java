package org.kehu.common.sync;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.kehu.common.command.CommandCall;
import org.kehu.common.command.CommandCodec;
import org.kehu.common.command.CommandUnit;
import org.kehu.common.command.Refusal;
import org.kehu.common.record.BadValue;
import org.kehu.common.record.Versions;

/**
 * Units as text: {@code {schema, id, operation, after: [id], counter, calls: [{id, happenedAt, seen, command}]}}, and where the text
 * is not what was sent first, {@code first}, the hash of that.
 */
public final class UnitCodec {
    private static final String SCHEMA = "schema";
    private static final String FIRST = "first";
    private static final String CALLS = ",\"calls\":";
    private static final Set<String> PARTS = Set.of(SCHEMA, "id", "operation", "after", "counter", "calls", FIRST);
    private static final Set<String> PARTS_OF_CALL = Set.of("id", "happenedAt", "seen", "command");

    private static final Pattern SHA_256 = Pattern.compile("[0-9a-f]{64}");

    private static final JsonMapper MAPPER = JsonMapper.builder(WrongJson.strictly())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final CommandCodec commands;
    private final Versions versions;

    public UnitCodec(CommandCodec commands) {
        this.commands = commands;
        this.versions = commands.schema().versions();
    }

    public String write(CommandUnit unit) {
        return write(unit, calls(unit));
    }

    /**
     * The unit as {@link #write(CommandUnit)} has it.
     *
     * @param calls as {@link #calls} wrote them
     */
    String write(CommandUnit unit, String calls) {
        ObjectNode node = MAPPER.createObjectNode();
        node.put(SCHEMA, versions.current());
        node.put("id", unit.id().toString());
        node.put("operation", unit.operation().toString());
        if (!unit.after().isEmpty()) {
            ArrayNode after = node.putArray("after");
            unit.after().forEach(id -> after.add(id.toString()));
        }
        node.put("counter", unit.counter());
        String head = node.toString();
        return head.substring(0, head.length() - 1) + CALLS + calls + "}";
    }

    /** What is the same however often a unit is written: all but what is known last, what it builds on and which it is. */
    String calls(CommandUnit unit) {
        ArrayNode calls = MAPPER.createArrayNode();
        for (CommandCall call : unit.calls()) {
            calls.addObject()
                    .put("id", call.id().toString())
                    .put("happenedAt", call.happenedAt().toString())
                    .put("seen", call.seen().toString())
                    .set("command", commands.write(call.command()));
        }
        return calls.toString();
    }

    /**
     * A unit of this version or an older one, whose commands become those of this one.
     *
     * @throws Refusal naming what is wrong with a command
     * @throws BadValue if it is no unit at all
     */
    public CommandUnit read(String text) {
        return read(tree(text));
    }

    /** @param written as {@link #tree} answers it */
    CommandUnit read(JsonNode written) {
        JsonNode version = written.path(SCHEMA);
        if (written.isObject() && !version.isInt()) {
            throw new BadValue("bad_schema", Members.shown(version), versions.current());
        }
        Members unit = new Members("unit", versions.upgraded(written, version.asInt(1)), PARTS);
        List<UUID> after = new ArrayList<>();
        unit.list("after").forEach(one -> after.add(Members.id("unit.after." + after.size(), one)));
        List<CommandCall> calls = new ArrayList<>();
        Set<UUID> ids = new HashSet<>();
        for (JsonNode call : unit.list("calls")) {
            CommandCall read = call("unit.calls." + calls.size(), call);
            if (!ids.add(read.id())) {
                throw new BadValue("twice_in_unit", read.id().toString());
            }
            calls.add(read);
        }
        return new CommandUnit(unit.id("id"), unit.id("operation"), after, unit.count("counter"), calls);
    }

    private CommandCall call(String path, JsonNode node) {
        Members call = new Members(path, node, PARTS_OF_CALL);
        return new CommandCall(
                call.id("id"), commands.read(call.node("command")), call.instant("happenedAt"), call.instant("seen"));
    }

    /** The id alone, of a unit that may be one of a newer program. @throws BadValue if it has none */
    public UUID id(String text) {
        return idOf(tree(text));
    }

    static UUID idOf(JsonNode written) {
        return Members.id("unit.id", written.path("id"));
    }

    /** @throws BadValue if it is no JSON */
    JsonNode tree(String text) {
        try {
            return MAPPER.readTree(text);
        } catch (JsonProcessingException e) {
            throw WrongJson.of("unit", e);
        }
    }

    /** Another text of a unit, which from now on is sent in place of the one that may have been sent before. */
    String inPlaceOf(String sent, String other) {
        if (other.equals(sent) || !(tree(other) instanceof ObjectNode unit)) {
            return other;
        }
        return unit.put(FIRST, HexFormat.of().formatHex(firstHash(sent))).toString();
    }

    /** Of what was sent first: tells a repeat from another unit of the same id. @throws BadValue if it says so and is none */
    byte[] firstHash(String text) {
        String said = text.contains('"' + FIRST + '"') ? tree(text).path(FIRST).asText() : "";
        if (said.isEmpty()) {
            return hash(text);
        }
        if (!SHA_256.matcher(said).matches()) {
            throw new BadValue("bad_member", "unit." + FIRST, said);
        }
        return HexFormat.of().parseHex(said);
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
