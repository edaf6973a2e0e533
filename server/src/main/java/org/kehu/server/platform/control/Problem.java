package org.kehu.server.platform.control;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kehu.common.label.Labels;

/**
 * RFC 9457: what went wrong, for programs by {@code code} and {@code field}, for people by title and detail in their
 * language. {@code requestId} finds the lines of the log; {@code receipt} names an order that a device has to carry out,
 * on the copy of {@code user}.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Problem(
        String type,
        String title,
        int status,
        String detail,
        String code,
        @Nullable String field,
        String requestId,
        @Nullable String receipt,
        @Nullable String user) {
    public static final String MEDIA_TYPE = "application/problem+json";

    public static Problem of(ProblemCode code, Map<String, ?> arguments, Labels labels, String requestId) {
        String key = "problem.http." + code.wire();
        return new Problem(
                "urn:kehu:problem:" + code.wire(),
                labels.text(key + ".title"),
                code.status(),
                labels.text(key + ".detail", arguments),
                code.wire(),
                text(arguments.get("field")),
                requestId,
                text(arguments.get("receipt")),
                text(arguments.get("user")));
    }

    private static @Nullable String text(@Nullable Object argument) {
        return argument == null ? null : argument.toString();
    }
}
