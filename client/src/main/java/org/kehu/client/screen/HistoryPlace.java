package org.kehu.client.screen;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kehu.common.record.RecordRef;

/** The places of the history: what was done on this device, and what was done to one record. */
public final class HistoryPlace {
    public static final String SCREEN = "history";
    private static final int ID = 36;

    private HistoryPlace() {}

    public static Place of(RecordRef record) {
        return new Place(SCREEN, record.type() + "/" + record.id());
    }

    /** The record, null for the history of the device. */
    public static @Nullable RecordRef record(Place place) {
        int slash = place.argument().indexOf('/');
        return slash < 0
                ? null
                : new RecordRef(
                        place.argument().substring(0, slash),
                        UUID.fromString(place.argument().substring(slash + 1, slash + 1 + ID)));
    }
}
