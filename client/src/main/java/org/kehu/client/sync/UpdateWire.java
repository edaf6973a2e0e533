package org.kehu.client.sync;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.kehu.common.update.ProgramVersion;

/** Asks for newer versions of this program, and fetches and sends bytes of them. */
final class UpdateWire implements UpdateSource {
    private static final String OFFERED = "/api/v1/update";
    private static final String CONTENT = "/api/v1/updates/content/";

    private final ServerHttp http;
    private final ServerSession session;

    UpdateWire(ServerHttp http, ServerSession session) {
        this.http = http;
        this.session = session;
    }

    @Override
    public Optional<Offer> offered(String platform) {
        try {
            JsonNode said = ServerHttp.tree(session.call(token -> http.get(OFFERED + "?platform=" + platform, token)));
            Map<String, String> notes = new HashMap<>();
            said.path("notes")
                    .properties()
                    .forEach(note -> notes.put(note.getKey(), note.getValue().asText()));
            String sha256 = said.path("sha256").asText();
            return ProgramVersion.of(said.path("version").asText())
                    .filter(version -> sha256.matches("[0-9a-f]{64}"))
                    .map(version -> new Offer(version, sha256, said.path("size").asLong(), notes));
        } catch (WrongAnswer e) {
            if (e.code().equals("not-found")) {
                return Optional.empty();
            }
            throw e;
        }
    }

    @Override
    public byte[] fetch(Offer offer, String platform, long from, int most) {
        String path = OFFERED + "/" + offer.sha256() + "?platform=" + platform;
        String range = "bytes=" + from + "-" + (from + most - 1);
        return call(token -> http.bytes("GET", path, token, range, null)).body();
    }

    /** How many bytes of a file the server has from here. */
    long sent(String sha256) {
        return offset(call(token -> http.bytes("HEAD", CONTENT + sha256, token, null, null)));
    }

    /** @return how many it has then */
    long send(String sha256, long from, long size, byte[] bytes) {
        String range = "bytes " + from + "-" + (from + bytes.length - 1) + "/" + size;
        return offset(call(token -> http.bytes("PUT", CONTENT + sha256, token, range, bytes)));
    }

    private static long offset(ServerHttp.Bytes answer) {
        return answer.headers().firstValueAsLong("Upload-Offset").orElse(0);
    }

    private ServerHttp.Bytes call(Function<String, ServerHttp.Bytes> request) {
        ServerHttp.@Nullable Bytes[] last = {null};
        session.call(token -> {
            ServerHttp.Bytes answer = request.apply(token);
            last[0] = answer;
            return answer.asAnswer();
        });
        return Objects.requireNonNull(last[0]);
    }
}
