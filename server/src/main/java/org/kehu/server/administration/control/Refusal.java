package org.kehu.server.administration.control;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that was refused. It names no values: those may be what the person must not know, or should not have typed.
 *
 * @param address method and path that were called
 * @param code of the problem or the reason
 * @param type record type meant, null if none
 * @param field field or part meant, null if none
 * @param unit of commands, null if none
 * @param request id under which the server's log tells more
 */
public record Refusal(
        Instant at,
        UUID user,
        String device,
        String address,
        String code,
        @Nullable String type,
        @Nullable String field,
        @Nullable UUID unit,
        String request) {}
