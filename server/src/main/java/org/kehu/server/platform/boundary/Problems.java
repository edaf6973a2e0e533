package org.kehu.server.platform.boundary;

import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.kehu.common.Kehu;
import org.kehu.common.command.Reason;
import org.kehu.common.label.Labels;
import org.kehu.common.label.Reasons;
import org.kehu.common.label.RecordLabels;
import org.kehu.server.launch.RequestId;
import org.kehu.server.platform.control.Problem;
import org.kehu.server.platform.control.ProblemCode;
import org.kehu.server.platform.control.ProblemException;

/** Turns refusals into responses in the language the caller accepts. */
public final class Problems {
    /** After how long it is worth asking a server again that says nothing better. */
    private static final int SECONDS = 30;

    private Problems() {}

    public static Response response(ProblemException problem, HttpHeaders headers) {
        return response(problem.code(), problem.arguments(), headers);
    }

    public static Response response(ProblemCode code, Map<String, ?> arguments, HttpHeaders headers) {
        Map<String, ?> all = code == ProblemCode.UNAVAILABLE && arguments.get("seconds") == null
                ? Map.of("seconds", SECONDS)
                : arguments;
        Problem problem = Problem.of(code, all, labels(headers), RequestId.current());
        Response.ResponseBuilder response =
                Response.status(code.status()).type(Problem.MEDIA_TYPE).entity(problem);
        if (code.status() == Response.Status.UNAUTHORIZED.getStatusCode()) {
            response.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        }
        if (all.get("seconds") != null) {
            response.header(HttpHeaders.RETRY_AFTER, all.get("seconds"));
        }
        return response.build();
    }

    /** A refusal of a command or query, in the words of its reason; {@code code} is the reason's. */
    public static Response response(int status, Reason reason, HttpHeaders headers) {
        Labels labels = labels(headers);
        String detail = new Reasons(Kehu.SCHEMA, new RecordLabels(labels)).text(reason);
        Problem problem = new Problem(
                "urn:kehu:reason:" + reason.code(),
                labels.text("problem.http.refused.title"),
                status,
                detail,
                reason.code(),
                reason.field(),
                RequestId.current(),
                null,
                null);
        return Response.status(status).type(Problem.MEDIA_TYPE).entity(problem).build();
    }

    /** The labels of the first language the caller names; English if it names none that can be read. */
    public static Labels labels(HttpHeaders headers) {
        try {
            List<Locale> accepted = headers.getAcceptableLanguages();
            return Labels.of(accepted.isEmpty() ? Locale.ENGLISH : accepted.get(0));
        } catch (ProcessingException | WebApplicationException unreadable) {
            return Labels.of(Locale.ENGLISH);
        }
    }
}
