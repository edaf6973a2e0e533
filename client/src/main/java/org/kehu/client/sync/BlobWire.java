package org.kehu.client.sync;

import java.net.http.HttpHeaders;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Sends and fetches bytes of contents. */
final class BlobWire {
    private static final String BLOB = "/api/sync/v1/blob/";

    private final ServerHttp http;
    private final ServerSession session;

    BlobWire(ServerHttp http, ServerSession session) {
        this.http = http;
        this.session = session;
    }

    /** How many bytes of a content the server has of this sender. */
    long sent(String sha256) {
        return offset(call(token -> http.bytes("HEAD", BLOB + sha256, token, null, null)));
    }

    /** @return how many the server has then */
    long send(String sha256, long from, long size, byte[] bytes) {
        String range = "bytes " + from + "-" + (from + bytes.length - 1) + "/" + size;
        return offset(call(token -> http.bytes("PUT", BLOB + sha256, token, range, bytes)));
    }

    /** Bytes of what an attachment names, up to {@code most} of them. */
    byte[] fetch(String sha256, UUID attachment, long from, int most) {
        String path = BLOB + sha256 + "?record=" + attachment;
        String range = "bytes=" + from + "-" + (from + most - 1);
        return call(token -> http.bytes("GET", path, token, range, null)).body();
    }

    private static long offset(ServerHttp.Bytes answer) {
        HttpHeaders headers = answer.headers();
        return headers.firstValueAsLong("Upload-Offset").orElse(0);
    }

    private ServerHttp.Bytes call(java.util.function.Function<String, ServerHttp.Bytes> request) {
        ServerHttp.@Nullable Bytes[] last = {null};
        session.call(token -> {
            ServerHttp.Bytes answer = request.apply(token);
            last[0] = answer;
            return answer.asAnswer();
        });
        return java.util.Objects.requireNonNull(last[0]);
    }
}
