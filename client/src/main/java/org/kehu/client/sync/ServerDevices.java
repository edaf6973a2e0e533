package org.kehu.client.sync;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.kehu.client.admin.Devices;
import org.kehu.client.start.StartProblem;

/** People's copies as the server knows them. */
final class ServerDevices implements Devices {
    private static final String DEVICES = "/api/v1/device";

    private final ServerHttp http;
    private final ServerSession session;

    ServerDevices(ServerHttp http, ServerSession session) {
        this.http = http;
        this.session = session;
    }

    @Override
    public List<Device> all() throws StartProblem {
        JsonNode answer = ServerHttp.tree(called(token -> http.get(DEVICES, token)));
        return each(answer.path("devices"), ServerDevices::device);
    }

    @Override
    public void wipe(Device device, String reason) throws StartProblem {
        String json =
                JsonNodeFactory.instance.objectNode().put("reason", reason).toString();
        called(token -> http.post(order(device), json, token));
    }

    @Override
    public void takeBack(Device device) throws StartProblem {
        called(token -> http.delete(order(device), token));
    }

    private static String order(Device device) {
        return DEVICES + "/" + device.user() + "/" + device.device() + "/wipe";
    }

    private String called(Function<String, ServerHttp.Answer> request) throws StartProblem {
        try {
            return session.call(request);
        } catch (RuntimeException e) {
            throw StartProblems.of(e);
        }
    }

    private static Device device(JsonNode node) {
        return new Device(
                UUID.fromString(node.path("user").asText()),
                UUID.fromString(node.path("device").asText()),
                node.path("name").asText(),
                node.path("app").asText(),
                Instant.parse(node.path("lastContact").asText()),
                each(node.path("wipes"), ServerDevices::order));
    }

    private static Wipe order(JsonNode node) {
        return new Wipe(
                UUID.fromString(node.path("askedBy").asText()),
                node.path("reason").asText(),
                Instant.parse(node.path("askedAt").asText()),
                time(node.path("takenBackAt")),
                time(node.path("doneAt")));
    }

    private static @Nullable Instant time(JsonNode node) {
        return node.isTextual() ? Instant.parse(node.asText()) : null;
    }

    private static <T> List<T> each(JsonNode list, Function<JsonNode, T> made) {
        return StreamSupport.stream(list.spliterator(), false).map(made).toList();
    }
}
