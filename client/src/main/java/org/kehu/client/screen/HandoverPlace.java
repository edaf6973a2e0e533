package org.kehu.client.screen;

import java.util.UUID;

/** Where somebody's records are handed over. */
public final class HandoverPlace {
    public static final String SCREEN = "handover";

    private HandoverPlace() {}

    public static Place of(UUID leaver) {
        return new Place(SCREEN, leaver.toString());
    }

    /** Whose is chosen there. */
    public static Place ofAnybody() {
        return Place.of(SCREEN);
    }
}
