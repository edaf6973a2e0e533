package org.kehu.client.sync;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.DoubleConsumer;
import java.util.function.Function;
import java.util.stream.StreamSupport;
import org.kehu.client.admin.ClientUpdate;
import org.kehu.client.admin.ClientUpdates;
import org.kehu.client.admin.HeldUpdates;
import org.kehu.client.admin.UpdateEvent;
import org.kehu.client.admin.UpdateStanding;
import org.kehu.client.start.StartProblem;
import org.kehu.client.task.FxThread;
import org.kehu.common.update.UpdateUnpacking;
import org.kehu.common.update.UpdateWriter;
import org.kehu.common.update.WrongUpdate;

/** The newer versions that the server hands out, as administrators see to them. */
final class ServerUpdates implements ClientUpdates {
    private static final String UPDATES = "/api/v1/updates";
    private static final String WRONG = "problem.http.update-wrong.detail";
    /** Well within what a server takes at once. */
    private static final int PIECE = 2 << 20;

    private final ServerHttp http;
    private final ServerSession session;
    private final UpdateWire wire;

    ServerUpdates(ServerHttp http, ServerSession session) {
        this.http = http;
        this.session = session;
        this.wire = new UpdateWire(http, session);
    }

    @Override
    public HeldUpdates all() throws StartProblem {
        JsonNode said = ServerHttp.tree(called(() -> session.call(token -> http.get(UPDATES, token))));
        return new HeldUpdates(
                StreamSupport.stream(said.path("updates").spliterator(), false)
                        .map(ServerUpdates::update)
                        .toList(),
                said.path("takes").asBoolean());
    }

    @Override
    public ClientUpdate bring(Path file, DoubleConsumer progress) throws StartProblem {
        FxThread.forbid();
        try (UpdateUnpacking look = UpdateUnpacking.proof(head -> {})) {
            Files.copy(file, look);
            look.finish();
            String sha256 = UpdateWriter.sha256(file);
            long size = Files.size(file);
            send(file, sha256, size, progress);
            String body =
                    JsonNodeFactory.instance.objectNode().put("sha256", sha256).toString();
            return update(ServerHttp.tree(called(() -> session.call(token -> http.post(UPDATES, body, token)))));
        } catch (WrongUpdate wrong) {
            throw wrong(wrong.code().name(), wrong.arguments());
        } catch (IOException unreadable) {
            throw new StartProblem("problem.file_unreadable", Map.of("file", String.valueOf(file.getFileName())));
        }
    }

    private void send(Path file, String sha256, long size, DoubleConsumer progress) throws IOException, StartProblem {
        long sent = called(() -> wire.sent(sha256));
        try (InputStream in = Files.newInputStream(file)) {
            in.skipNBytes(sent);
            while (sent < size) {
                byte[] bytes = in.readNBytes(PIECE);
                long from = sent;
                sent = called(() -> wire.send(sha256, from, size, bytes));
                progress.accept((double) sent / size);
            }
        }
    }

    @Override
    public void offer(ClientUpdate update) throws StartProblem {
        asked(token -> http.post(UPDATES + "/" + update.id() + "/offer", "{}", token));
    }

    @Override
    public void hold(ClientUpdate update) throws StartProblem {
        asked(token -> http.post(UPDATES + "/" + update.id() + "/hold", "{}", token));
    }

    @Override
    public void withdraw(ClientUpdate update) throws StartProblem {
        asked(token -> http.delete(UPDATES + "/" + update.id(), token));
    }

    private void asked(Function<String, ServerHttp.Answer> request) throws StartProblem {
        called(() -> session.call(request));
    }

    private static <R> R called(java.util.function.Supplier<R> call) throws StartProblem {
        try {
            return call.get();
        } catch (WrongAnswer answer) {
            if (answer.code().equals("update-wrong")) {
                throw refused(answer.problem());
            }
            throw StartProblems.of(answer);
        } catch (RuntimeException e) {
            throw StartProblems.of(e);
        }
    }

    /** In the words of the server, which knows what it has. */
    private static StartProblem refused(JsonNode problem) {
        return new StartProblem(
                "problem.update_refused", Map.of("why", problem.path("detail").asText()));
    }

    private static StartProblem wrong(String code, Map<String, String> arguments) {
        Map<String, String> all = new TreeMap<>(arguments);
        all.put("why", code.toUpperCase(Locale.ROOT));
        return new StartProblem(WRONG, all);
    }

    private static ClientUpdate update(JsonNode node) {
        Map<String, String> notes = new HashMap<>();
        node.path("notes")
                .properties()
                .forEach(note -> notes.put(note.getKey(), note.getValue().asText()));
        return new ClientUpdate(
                UUID.fromString(node.path("id").asText()),
                node.path("version").asText(),
                node.path("platform").asText(),
                node.path("size").asLong(),
                node.path("signedBy").asText(),
                UpdateStanding.valueOf(node.path("standing").asText()),
                notes,
                StreamSupport.stream(node.path("events").spliterator(), false)
                        .map(event -> new UpdateEvent(
                                Instant.parse(event.path("at").asText()),
                                UUID.fromString(event.path("user").asText()),
                                event.path("done").asText()))
                        .toList());
    }
}
