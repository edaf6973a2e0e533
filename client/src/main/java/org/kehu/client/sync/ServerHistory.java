package org.kehu.client.sync;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kehu.client.records.History;
import org.kehu.client.records.Operation;
import org.kehu.common.record.Change;
import org.kehu.common.record.ChangeCodec;
import org.kehu.common.record.Field;
import org.kehu.common.record.RecordPatch;
import org.kehu.common.record.RecordRef;
import org.kehu.common.record.RecordSchema;
import org.kehu.common.record.RecordType;
import org.kehu.common.sync.Offline;
import org.kehu.common.sync.Unauthorised;

/** The server's log of a record, with the rights of whoever is signed in. */
final class ServerHistory {
    private static final int ABSENT = 404;
    private static final int PAGE = 100;

    private final ServerHttp http;
    private final ServerSession session;
    private final RecordSchema schema;
    private final String device;

    /** @param device id of this one, whose name is left out */
    ServerHistory(ServerHttp http, ServerSession session, RecordSchema schema, String device) {
        this.http = http;
        this.session = session;
        this.schema = schema;
        this.device = device;
    }

    /** Null while the server cannot be asked; empty if it does not know the record yet. */
    @Nullable List<Operation> of(RecordRef record, int most) {
        String path = "/api/v1/" + record.type() + "/" + record.id() + "/history?limit=" + most;
        try {
            JsonNode answer = ServerHttp.tree(session.call(token -> http.get(path, token)));
            return operations(record, answer.path("history"));
        } catch (WrongAnswer e) {
            return e.status() == ABSENT ? List.of() : null;
        } catch (Offline | Unauthorised | Untrusted e) {
            return null;
        }
    }

    /** A page of what everybody did; null while the server cannot be asked. */
    History.@Nullable Told everybodys(@Nullable String after) {
        String path = "/api/v1/operations?limit=" + PAGE + (after == null ? "" : "&before=" + after);
        try {
            JsonNode answer = ServerHttp.tree(session.call(token -> http.get(path, token)));
            List<Operation> operations = new ArrayList<>();
            answer.path("operations").forEach(one -> operations.add(told(one)));
            return new History.Told(operations, answer.path("next").textValue());
        } catch (WrongAnswer | Offline | Unauthorised | Untrusted e) {
            return null;
        }
    }

    private Operation told(JsonNode node) {
        List<RecordPatch> patches = new ArrayList<>();
        node.path("changes").forEach(change -> patch(change, patches));
        Set<RecordRef> records = refs(node.path("records"));
        records.removeIf(ref -> schema.find(ref.type()) == null);
        boolean here = node.path("device").asText().equals(device);
        return new Operation(
                UUID.fromString(node.path("id").asText()),
                UUID.fromString(node.path("user").asText()),
                here ? "" : node.path("deviceName").asText(),
                Instant.parse(node.path("happenedAt").asText()),
                true,
                false,
                List.of(),
                patches,
                records,
                node.path("more").asBoolean());
    }

    /** What is taken back together of an operation; null while the server cannot be asked, or knows nothing of it. */
    History.@Nullable Parts parts(UUID operation) {
        List<Set<RecordRef>> parts = new ArrayList<>();
        int withheld = 0;
        try {
            for (int from = 0; from >= 0; ) {
                String path = "/api/v1/operations/" + operation + "/parts?from=" + from;
                JsonNode answer = ServerHttp.tree(session.call(token -> http.get(path, token)));
                answer.path("parts").forEach(part -> parts.add(refs(part)));
                withheld += answer.path("withheld").asInt();
                from = answer.path("next").asInt(-1);
            }
        } catch (WrongAnswer | Offline | Unauthorised | Untrusted e) {
            return null;
        }
        return new History.Parts(parts, withheld);
    }

    private static Set<RecordRef> refs(JsonNode list) {
        Set<RecordRef> refs = new LinkedHashSet<>();
        list.forEach(one -> refs.add(ref(one)));
        return refs;
    }

    private void patch(JsonNode change, List<RecordPatch> into) {
        RecordRef ref = ref(change);
        RecordType type = schema.find(ref.type());
        if (type != null) {
            RecordPatch.Action action =
                    RecordPatch.Action.valueOf(change.path("action").asText());
            into.add(new RecordPatch(ref, action, changes(type, change.path("changes"))));
        }
    }

    private static RecordRef ref(JsonNode node) {
        return new RecordRef(
                node.path("type").asText(), UUID.fromString(node.path("id").asText()));
    }

    private List<Operation> operations(RecordRef record, JsonNode oldestFirst) {
        Map<UUID, Operation> byId = new LinkedHashMap<>();
        for (JsonNode row : oldestFirst) {
            Operation one = operation(record, row);
            byId.merge(one.id(), one, ServerHistory::joined);
        }
        return new ArrayList<>(byId.values());
    }

    private static Operation joined(Operation first, Operation second) {
        List<RecordPatch> patches = new ArrayList<>(first.patches());
        patches.addAll(second.patches());
        return new Operation(
                first.id(), first.user(), first.device(), first.at(), true, false, List.of(), patches, first.records());
    }

    private Operation operation(RecordRef record, JsonNode row) {
        RecordType type = schema.type(record.type());
        RecordPatch.Action action =
                RecordPatch.Action.valueOf(row.path("action").asText());
        boolean here = row.path("device").asText().equals(device);
        return new Operation(
                UUID.fromString(row.path("operation").asText()),
                UUID.fromString(row.path("user").asText()),
                here ? "" : row.path("deviceName").asText(),
                Instant.parse(row.path("happenedAt").asText()),
                true,
                false,
                List.of(),
                List.of(new RecordPatch(record, action, changes(type, row.path("changes")))),
                Set.of(record));
    }

    /** Fields of a newer server are passed over. */
    private static Map<String, Change> changes(RecordType type, JsonNode node) {
        Map<String, Change> changes = new HashMap<>();
        node.properties().forEach(entry -> {
            Field<?> field = type.find(entry.getKey());
            if (field != null) {
                changes.put(field.name(), ChangeCodec.read(field, entry.getValue()));
            }
        });
        return changes;
    }
}
