package org.kehu.client.desk;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.kehu.common.record.RecordRef;

/** A value typed elsewhere, which the card of its record opens in an editor. One at a time, on the FX thread. */
public final class TypedValue {
    private final ReadOnlyObjectWrapper<@Nullable Given> given = new ReadOnlyObjectWrapper<>();

    /**
     * @param value as {@code Field.json} writes it
     * @param taken gets the operation once the value, mended or not, is done, null if it stood there already
     */
    public record Given(RecordRef record, String field, JsonNode value, Consumer<@Nullable UUID> taken) {}

    public void give(Given value) {
        given.set(value);
    }

    /** Null if none waits for the record; else it waits no longer. */
    public @Nullable Given take(RecordRef record) {
        Given waiting = given.get();
        if (waiting == null || !waiting.record().equals(record)) {
            return null;
        }
        given.set(null);
        return waiting;
    }

    public ReadOnlyObjectProperty<@Nullable Given> givenProperty() {
        return given.getReadOnlyProperty();
    }
}
