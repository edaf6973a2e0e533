package org.kehu.server.identity.boundary;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kehu.server.identity.entity.DeviceEntity;
import org.kehu.server.identity.entity.DeviceWipeEntity;

/**
 * One person's copy on one computer.
 *
 * @param name what the computer calls itself
 * @param app version of the program there, empty before its first round of sync
 * @param wipes orders to wipe it, newest first
 */
public record DeviceState(UUID user, UUID device, String name, String app, Instant lastContact, List<Wipe> wipes) {
    public DeviceState {
        wipes = List.copyOf(wipes);
    }

    /** An order to wipe: open until one of the two last moments is there. */
    public record Wipe(
            UUID askedBy,
            String reason,
            Instant askedAt,
            @Nullable UUID takenBackBy,
            @Nullable Instant takenBackAt,
            @Nullable Instant doneAt) {}

    static DeviceState of(DeviceEntity device, List<DeviceWipeEntity> wipes) {
        return new DeviceState(
                device.userId(),
                device.deviceId(),
                device.name(),
                device.app(),
                device.lastContact(),
                wipes.stream()
                        .map(wipe -> new Wipe(
                                wipe.askedBy(),
                                wipe.reason(),
                                wipe.askedAt(),
                                wipe.takenBackBy(),
                                wipe.takenBackAt(),
                                wipe.doneAt()))
                        .toList());
    }
}
