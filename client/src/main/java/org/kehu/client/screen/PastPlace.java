package org.kehu.client.screen;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.kehu.common.record.RecordRef;

/** The places of the past, one for each record, and for each time that somebody comes from. */
public final class PastPlace {
    public static final String SCREEN = "past";
    private static final char AT = '@';

    private PastPlace() {}

    public static Place of(RecordRef record) {
        return new Place(SCREEN, HistoryPlace.of(record).argument());
    }

    public static Place of(RecordRef record, Instant when) {
        return new Place(SCREEN, HistoryPlace.of(record).argument() + AT + when);
    }

    public static RecordRef record(Place place) {
        return Objects.requireNonNull(HistoryPlace.record(place), place.argument());
    }

    /** Null where the place names none. */
    public static @Nullable Instant when(Place place) {
        int at = place.argument().indexOf(AT);
        return at < 0 ? null : Instant.parse(place.argument().substring(at + 1));
    }
}
