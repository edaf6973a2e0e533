package org.kehu.client.sync;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import java.util.stream.Stream;
import org.kehu.client.admin.Passwords;
import org.kehu.client.admin.ServerWatch;
import org.kehu.client.start.StartProblem;
import org.kehu.client.task.FxThread;
import org.kehu.common.sync.Offline;

/** What an administrator asks of the server itself, outside of sync. */
final class ServerAdministration implements Passwords, ServerWatch {
    private static final String READY = "/health/ready";

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
            return new ServerReport(known.address(), known.fingerprint(), "", isReady(), size());
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
