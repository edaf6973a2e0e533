package org.kehu.common.sync;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import org.jspecify.annotations.Nullable;
import org.kehu.common.command.WrongParts;
import org.kehu.common.record.BadValue;

/** What is wrong with JSON from outside, in the words of the wire; and how such JSON is read. */
final class WrongJson {
    private static final int DEEPEST = 100;
    static final int LONGEST_TEXT = 4 * 1024 * 1024;
    private static final int MOST_DIGITS = 100;

    private static final JsonFactory STRICTLY = strictly();
    private static final JsonMapper JSON = new JsonMapper(STRICTLY);

    private WrongJson() {}

    /** Bounded, and with every name but once in its object. */
    static JsonFactory strictly() {
        StreamReadConstraints limits = StreamReadConstraints.builder()
                .maxNestingDepth(DEEPEST)
                .maxStringLength(LONGEST_TEXT)
                .maxNumberLength(MOST_DIGITS)
                .build();
        return JsonFactory.builder()
                .streamReadConstraints(limits)
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .build();
    }

    /** Goes through a text and finds what is twice, too deep or too long in it. */
    static void strict(String json) throws JsonProcessingException {
        try (JsonParser parser = STRICTLY.createParser(json)) {
            JsonToken token = parser.nextToken();
            while (token != null) {
                token = parser.nextToken();
            }
        } catch (JsonProcessingException e) {
            throw e;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A part that is lacking, where that is why a message could not be made; what was said otherwise. */
    static BadValue lacking(String json, Class<? extends Record> type, BadValue otherwise) {
        if (!otherwise.code().equals("bad_message")) {
            return otherwise;
        }
        try {
            JsonNode tree = JSON.readTree(json);
            for (RecordComponent part : type.getRecordComponents()) {
                boolean lacks = !mayLack(part) && !part.getType().isPrimitive() && !tree.hasNonNull(part.getName());
                if (tree.isObject() && lacks) {
                    return new BadValue("missing_member", part.getName());
                }
            }
            return otherwise;
        } catch (JsonProcessingException e) {
            return otherwise;
        }
    }

    private static boolean mayLack(RecordComponent part) {
        return part.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    static void requireUnlessNullable(@Nullable Record message, RecordComponent part) {
        if (message == null) {
            throw new BadValue("bad_message", part.getDeclaringRecord().getSimpleName(), "null");
        }
        try {
            if (!mayLack(part) && part.getAccessor().invoke(message) == null) {
                throw new BadValue("missing_member", part.getName());
            }
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("messages are public records", e);
        }
    }

    /** @param message what it should have been */
    static BadValue of(String message, JsonProcessingException wrong) {
        if (wrong instanceof StreamConstraintsException) {
            return new BadValue("json_too_large", message, DEEPEST, LONGEST_TEXT, MOST_DIGITS);
        }
        if (wrong instanceof JsonMappingException mapping) {
            return of(message, mapping);
        }
        JsonLocation place = wrong.getLocation();
        return place == null
                ? new BadValue("no_json", message, 1, 1)
                : new BadValue("no_json", message, place.getLineNr(), place.getColumnNr());
    }

    private static BadValue of(String message, JsonMappingException wrong) {
        if (wrong.getCause() instanceof BadValue known) {
            return known;
        }
        if (wrong.getPath().isEmpty()) {
            return new BadValue("bad_message", message, "/openapi");
        }
        Class<?> wanted = wrong instanceof MismatchedInputException input ? input.getTargetType() : null;
        Object value = wrong instanceof InvalidFormatException format ? format.getValue() : null;
        return new BadValue("bad_member", WrongParts.path(wrong), WrongParts.shown(value), WrongParts.kind(wanted));
    }
}
