package org.kehu.client.sync;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kehu.client.admin.Passwords;
import org.kehu.client.admin.ServerWatch;
import org.kehu.client.start.StartProblem;
import org.kehu.client.task.FxThread;
import org.kehu.common.sync.Offline;
import org.kehu.common.sync.Unauthorised;

/** What an administrator asks of the server itself, outside of sync. */
final class ServerAdministration implements Passwords, ServerWatch {
    private static final String READY = "/health/ready";
    private static final String STATE = "/api/v1/server";

    private final ServerHttp http;
    private final ServerSession session;
    private final KnownServer known;
    private final Path copy;

    /** @param copy folder of this device's copy */
    ServerAdministration(ServerHttp http, ServerSession session, KnownServer known, Path copy) {
        this.http = http;
        this.session = session;
        this.known = known;
        this.copy = copy;
    }

    ServerUpdates updates() {
        return new ServerUpdates(http, session);
    }

    @Override
    public void issue(UUID user, String password) throws StartProblem {
        String json =
                JsonNodeFactory.instance.objectNode().put("password", password).toString();
        try {
            session.call(token -> http.put("/api/v1/account/" + user, json, token));
        } catch (RuntimeException e) {
            throw StartProblems.of(e);
        }
    }

    @Override
    public ServerReport report() throws StartProblem {
        FxThread.forbid();
        try {
            return new ServerReport(known.address(), known.fingerprint(), facts(), isReady(), size());
        } catch (RuntimeException e) {
            throw StartProblems.of(e);
        }
    }

    /** Who may not ask, or has no session just now, still learns whether the server answers. */
    private @Nullable ServerFacts facts() {
        try {
            JsonNode state = ServerHttp.tree(session.call(token -> http.get(STATE, token)));
            return new ServerFacts(
                    state.path("version").asText(),
                    state.path("database").asText(),
                    state.path("schema").asText(),
                    state.path("epoch").asText(),
                    Instant.parse(state.path("startedAt").asText()),
                    unknown(state),
                    backups(state),
                    jobs(state));
        } catch (Offline | Unauthorised | WrongAnswer | DateTimeParseException e) {
            return null;
        }
    }

    private static List<UnknownPlace> unknown(JsonNode state) {
        List<UnknownPlace> unknown = new ArrayList<>();
        for (JsonNode place : state.path("unknownPlaces")) {
            unknown.add(new UnknownPlace(
                    Instant.parse(place.path("noticedAt").asText()),
                    UUID.fromString(place.path("user").asText())));
        }
        return unknown;
    }

    private static List<Backup> backups(JsonNode state) {
        List<Backup> backups = new ArrayList<>();
        for (JsonNode made : state.path("backups")) {
            backups.add(new Backup(
                    Instant.parse(made.path("madeAt").asText()),
                    made.path("node").asText(),
                    made.path("file").asText(""),
                    made.path("rows").asLong(),
                    made.path("bytes").asLong(),
                    instant(made.path("provedAt")),
                    made.path("problem").asText("")));
        }
        return backups;
    }

    private static List<Job> jobs(JsonNode state) {
        List<Job> jobs = new ArrayList<>();
        for (JsonNode job : state.path("jobs")) {
            jobs.add(new Job(
                    job.path("name").asText(),
                    phase(job.path("phase").asText()),
                    Instant.parse(job.path("nextAt").asText()),
                    instant(job.path("beganAt")),
                    job.path("handled").asLong(),
                    job.path("expected").isNumber() ? job.path("expected").asLong() : null,
                    job.path("applied").asInt(),
                    job.path("refused").asInt(),
                    job.path("stopped").asBoolean(),
                    job.path("problem").asText("")));
        }
        return jobs;
    }

    /** Servers before this one do not say. */
    private static Phase phase(String name) {
        return Stream.of(Phase.values())
                .filter(phase -> phase.name().equals(name))
                .findFirst()
                .orElse(Phase.IDLE);
    }

    private static @Nullable Instant instant(JsonNode value) {
        return value.isTextual() ? Instant.parse(value.asText()) : null;
    }

    @Override
    public void run(String job) throws StartProblem {
        try {
            session.call(token -> http.post(STATE + "/jobs/" + job, "{}", token));
        } catch (RuntimeException e) {
            throw StartProblems.of(e);
        }
    }

    @Override
    public void stop(String job) throws StartProblem {
        try {
            session.call(token -> http.post(STATE + "/jobs/" + job + "/stop", "{}", token));
        } catch (RuntimeException e) {
            throw StartProblems.of(e);
        }
    }

    @Override
    public void beginEpoch() throws StartProblem {
        try {
            session.call(token -> http.post(STATE + "/epoch", "{}", token));
        } catch (RuntimeException e) {
            throw StartProblems.of(e);
        }
    }

    private boolean isReady() {
        try {
            return http.get(READY).status() / 100 == 2;
        } catch (Offline e) {
            return false;
        }
    }

    private long size() {
        try (Stream<Path> files = Files.walk(copy)) {
            return files.filter(Files::isRegularFile)
                    .mapToLong(ServerAdministration::size)
                    .sum();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A file that is gone by now has none. */
    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            return 0;
        }
    }
}
