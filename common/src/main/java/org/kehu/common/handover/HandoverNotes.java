package org.kehu.common.handover;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kehu.common.importing.run.ImportDesk;

/** How a handover is noted on its device: its state, and what became of each record. They stay, for the receipt. */
public final class HandoverNotes {
    private static final String LAST = "handover.last";
    private static final String OF = "handover.of.";
    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(MapperFeature.AUTO_DETECT_IS_GETTERS)
            .build();

    private HandoverNotes() {}

    static Map<String, @Nullable String> of(HandoverState state) {
        Map<String, @Nullable String> notes = new HashMap<>();
        notes.put(LAST, state.id().toString());
        notes.put(OF + state.id(), written(state));
        return notes;
    }

    static void items(Map<String, @Nullable String> notes, HandoverState state, List<HandoverItem> items) {
        notes.put(part(state.id(), state.parts()), written(items));
    }

    /** The last that was begun here, ended or not; null if there was none. */
    public static @Nullable HandoverState last(ImportDesk desk) {
        String id = desk.noted(LAST);
        return id == null ? null : of(desk, UUID.fromString(id));
    }

    /** One that was begun here; null for those of other devices, and of programs that wrote them otherwise. */
    public static @Nullable HandoverState of(ImportDesk desk, UUID handover) {
        String text = desk.noted(OF + handover);
        try {
            return text == null ? null : JSON.readValue(text, HandoverState.class);
        } catch (JsonProcessingException e) {
            return null;
        }
    }

    /** What became of records, in the order in which it did; at most some hundred at a time. @param part from 0 */
    public static List<HandoverItem> items(ImportDesk desk, HandoverState state, int part) {
        String text = desk.noted(part(state.id(), part));
        try {
            return text == null ? List.of() : JSON.readValue(text, new TypeReference<ArrayList<HandoverItem>>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String part(UUID id, int part) {
        return OF + id + "." + part;
    }

    private static String written(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
