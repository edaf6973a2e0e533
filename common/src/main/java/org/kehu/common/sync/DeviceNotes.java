package org.kehu.common.sync;

import org.jspecify.annotations.Nullable;

/** Small texts that a device keeps by name beside what is done in the same transaction; never sent. */
public interface DeviceNotes {

    /** Null if there is none. */
    @Nullable String get(String name);

    /** @param text null forgets it */
    void put(String name, @Nullable String text);
}
