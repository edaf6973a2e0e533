package org.kehu.client.admin;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kehu.client.start.StartProblem;

/** Port to people's copies on their computers, and to giving one up. Blocks; needs the server. */
public interface Devices {
    /** Longest reason that the server takes. */
    int LONGEST = 500;

    /** Heard of last comes first. */
    List<Device> all() throws StartProblem;

    /** The copy is destroyed at its next contact, whatever waits in it. */
    void wipe(Device device, String reason) throws StartProblem;

    /** Of no use once the computer has heard of it. */
    void takeBack(Device device) throws StartProblem;

    /**
     * One person's copy on one computer.
     *
     * @param app version of the program there, empty before its first round of sync
     * @param wipes newest first
     */
    record Device(UUID user, UUID device, String name, String app, Instant lastContact, List<Wipe> wipes) {
        public Device {
            wipes = List.copyOf(wipes);
        }

        /** The order that it has not carried out; null if there is none. */
        @Nullable Wipe open() {
            Wipe last = wipes.isEmpty() ? null : wipes.get(0);
            return last == null || last.done() != null || last.takenBack() != null ? null : last;
        }
    }

    /**
     * An order to destroy a copy.
     *
     * @param by who gave it
     * @param done when the computer said so
     */
    record Wipe(
            UUID by,
            String reason,
            Instant asked,
            @Nullable Instant takenBack,
            @Nullable Instant done) {}
}
