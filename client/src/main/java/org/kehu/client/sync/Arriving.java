package org.kehu.client.sync;

import java.io.ByteArrayOutputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.kehu.common.sync.Offline;
import org.kehu.common.sync.PartCodec;
import org.kehu.common.sync.PartRequest;

/** A part of a snapshot as far as it has come: when the line breaks, the rest is asked for. One thread at a time. */
final class Arriving implements HttpResponse.BodyHandler<String> {
    private static final int GOES_ON = 206;

    private final PartRequest request;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private @Nullable String tag;
    private long received;

    Arriving(PartRequest request) {
        this.request = request;
    }

    PartRequest request() {
        return request;
    }

    int length() {
        return bytes.size();
    }

    /** By which the server knows what has come, as it writes it; null while nothing has. */
    @Nullable String tag() {
        return bytes.size() == 0 ? null : tag;
    }

    void clear() {
        bytes.reset();
    }

    /** Each byte is taken as it comes; the text of the answer is empty, unless the server refused. */
    @Override
    public HttpResponse.BodySubscriber<String> apply(HttpResponse.ResponseInfo answer) {
        if (answer.statusCode() / 100 != 2) {
            return HttpResponse.BodySubscribers.ofString(StandardCharsets.UTF_8);
        }
        String now = answer.headers().firstValue("ETag").orElse("");
        if (answer.statusCode() != GOES_ON || !now.equals(tag)) {
            clear();
            tag = now;
        }
        return HttpResponse.BodySubscribers.mapping(
                HttpResponse.BodySubscribers.ofByteArrayConsumer(some -> some.ifPresent(this::add)), done -> "");
    }

    private void add(byte[] some) {
        bytes.writeBytes(some);
        received += some.length;
    }

    /** All bytes that came over the line, those that came twice included. */
    long received() {
        return received;
    }

    /** @throws Offline if they are not what the server sent */
    byte[] whole() {
        byte[] all = bytes.toByteArray();
        if (!("\"" + PartCodec.tag(all) + "\"").equals(tag)) {
            clear();
            throw new Offline("a part of the snapshot came damaged");
        }
        return all;
    }
}
