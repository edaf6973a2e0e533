package org.kehu.server.sync.boundary;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.kehu.server.sync.control.Listener;

/** The stream of one device. */
record EventStream(UUID user, BooleanSupplier session, SseEventSink sink, Sse sse) implements Listener {
    @Override
    public boolean isAllowed() {
        return session.getAsBoolean();
    }

    @Override
    public boolean tell(long head) {
        if (sink.isClosed()) {
            return false;
        }
        sink.send(sse.newEventBuilder()
                .name("head")
                .mediaType(MediaType.TEXT_PLAIN_TYPE)
                .data(String.valueOf(head))
                .build());
        return true;
    }

    @Override
    public void end() {
        sink.close();
    }
}
