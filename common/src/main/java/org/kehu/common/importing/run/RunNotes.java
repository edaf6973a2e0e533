package org.kehu.common.importing.run;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kehu.common.importing.mapping.RememberedMapping;

/** How the run of an import is noted: its state, what it left out, and how columns went. */
final class RunNotes {
    private static final String STATE = "import.run";
    private static final String MAPPING = "import.mapping.";
    private static final ObjectMapper JSON =
            new ObjectMapper().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

    private RunNotes() {}

    /** Null if no import was run here, or by a program that wrote it otherwise. */
    static @Nullable RunState state(ImportDesk desk) {
        String text = desk.noted(STATE);
        if (text == null) {
            return null;
        }
        try {
            return JSON.readValue(text, RunState.class);
        } catch (JsonProcessingException e) {
            return null;
        }
    }

    static Map<String, @Nullable String> of(RunState state) {
        Map<String, @Nullable String> notes = new HashMap<>();
        notes.put(STATE, written(state));
        return notes;
    }

    static void leftOut(Map<String, @Nullable String> notes, int part, List<LeftOut> rows) {
        notes.put(part(part), written(rows));
    }

    /** Forgets what an earlier run left out. */
    static void forget(Map<String, @Nullable String> notes, @Nullable RunState earlier) {
        for (int part = 0; earlier != null && part < earlier.parts(); part++) {
            notes.put(part(part), null);
        }
    }

    static List<LeftOut> leftOut(ImportDesk desk, int part) {
        String text = desk.noted(part(part));
        try {
            return text == null ? List.of() : JSON.readValue(text, new TypeReference<ArrayList<LeftOut>>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    static void mapping(Map<String, @Nullable String> notes, RememberedMapping mapping) {
        notes.put(MAPPING + mapping.type(), written(mapping));
    }

    static @Nullable RememberedMapping mapping(ImportDesk desk, String type) {
        String text = desk.noted(MAPPING + type);
        try {
            return text == null ? null : JSON.readValue(text, RememberedMapping.class);
        } catch (JsonProcessingException e) {
            return null;
        }
    }

    private static String part(int part) {
        return "import.left." + part;
    }

    private static String written(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
