package org.kehu.server.platform.boundary;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import jakarta.annotation.Priority;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.Map;
import java.util.stream.Collectors;
import org.kehu.server.platform.control.Json;
import org.kehu.server.platform.control.ProblemCode;

/** Bodies that are not the JSON they should be; the answer names the place, never our classes. */
@Provider
@Priority(1)
public class JsonProblemMapper implements ExceptionMapper<JsonProcessingException> {
    private static final Map<String, Integer> LIMITS =
            Map.of("levels", Json.DEEPEST, "characters", Json.LONGEST_TEXT, "digits", Json.MOST_DIGITS);

    @Context
    private HttpHeaders headers;

    @Override
    public Response toResponse(JsonProcessingException problem) {
        if (problem instanceof StreamConstraintsException) {
            return Problems.response(ProblemCode.TOO_DEEP, LIMITS, headers);
        }
        if (problem instanceof UnrecognizedPropertyException unknown) {
            return Problems.response(ProblemCode.FIELD_UNKNOWN, Map.of("field", path(unknown)), headers);
        }
        if (problem instanceof JsonMappingException wrong && !wrong.getPath().isEmpty()) {
            return Problems.response(ProblemCode.FIELD_WRONG, Map.of("field", path(wrong)), headers);
        }
        JsonLocation place = problem.getLocation();
        Map<String, Integer> at = place == null
                ? Map.of("line", 1, "column", 1)
                : Map.of("line", place.getLineNr(), "column", place.getColumnNr());
        return Problems.response(ProblemCode.MALFORMED_JSON, at, headers);
    }

    private static String path(JsonMappingException wrong) {
        return wrong.getPath().stream()
                .map(step -> step.getFieldName() == null ? String.valueOf(step.getIndex()) : step.getFieldName())
                .collect(Collectors.joining("."));
    }
}
