package org.kehu.client.screen;

import java.util.Objects;
import org.kehu.common.record.RecordRef;

/** The places of the past, one for each record. */
public final class PastPlace {
    public static final String SCREEN = "past";

    private PastPlace() {}

    public static Place of(RecordRef record) {
        return new Place(SCREEN, HistoryPlace.of(record).argument());
    }

    public static RecordRef record(Place place) {
        return Objects.requireNonNull(HistoryPlace.record(place), place.argument());
    }
}
