package org.kehu.server.identity.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kehu.server.identity.control.DeviceGivenUp;
import org.kehu.server.identity.control.DeviceStore;
import org.kehu.server.identity.control.IdentityChanged;
import org.kehu.server.identity.control.IdentityStore;
import org.kehu.server.identity.entity.DeviceEntity;
import org.kehu.server.identity.entity.DeviceWipeEntity;
import org.kehu.server.identity.entity.RefreshFamilyEntity;
import org.kehu.server.platform.control.ProblemCode;
import org.kehu.server.platform.control.ProblemException;

/** People's copies on their computers: when each was heard of last, and which of them are given up. */
@ApplicationScoped
@Transactional
public class Devices {
    @Inject
    private DeviceStore store;

    @Inject
    private IdentityStore identity;

    @Inject
    private InstantSource clock;

    @Inject
    private Event<IdentityChanged> changed;

    @Inject
    private Event<DeviceGivenUp> givenUp;

    /** Heard of last comes first, each with the orders to wipe it, newest first. */
    public List<DeviceState> all() {
        Map<UUID, List<DeviceWipeEntity>> wipes =
                store.wipes().stream().collect(Collectors.groupingBy(DeviceWipeEntity::device));
        return store.devices().stream()
                .map(device -> DeviceState.of(device, wipes.getOrDefault(device.id(), List.of())))
                .toList();
    }

    /** Somebody begins a session there. @throws ProblemException {@code device-wiped} where it is given up */
    void opened(UUID user, UUID device, String name) {
        refuseGivenUp(user, device);
        DeviceEntity known = known(user, device);
        known.named(name);
        known.heard(clock.instant());
    }

    /** @throws ProblemException {@code device-wiped}, which carries the receipt of the order */
    void refuseGivenUp(UUID user, UUID device) {
        store.openWipe(user, device).ifPresent(wipe -> {
            throw new ProblemException(ProblemCode.DEVICE_WIPED, Map.of("receipt", wipe.id(), "user", user));
        });
    }

    /** Receipt of the order to wipe the copy of a session, null if there is none. */
    @Nullable UUID openWipe(RefreshFamilyEntity session) {
        return store.openWipe(session.userId(), session.deviceId())
                .map(DeviceWipeEntity::id)
                .orElse(null);
    }

    /** @param app version of the program there */
    public void heard(Caller caller, String app) {
        DeviceEntity known = known(caller.userId(), caller.deviceId());
        known.heard(clock.instant());
        known.runs(app.substring(0, Math.min(80, app.length())));
    }

    void heard(UUID user, UUID device) {
        known(user, device).heard(clock.instant());
    }

    private DeviceEntity known(UUID user, UUID device) {
        return store.device(user, device).orElseGet(() -> {
            identity.lockCredential(user);
            return store.lockDevice(user, device).orElseGet(() -> {
                DeviceEntity made = new DeviceEntity(user, device, clock.instant());
                store.add(made);
                return made;
            });
        });
    }

    /** Ends its sessions; from now on every call of that copy is answered by the order to wipe itself. */
    public void giveUp(UUID actor, UUID user, UUID device, String reason) {
        DeviceEntity known =
                store.lockDevice(user, device).orElseThrow(() -> new ProblemException(ProblemCode.NOT_FOUND));
        if (store.openWipe(user, device).isPresent()) {
            return;
        }
        Instant now = clock.instant();
        store.add(new DeviceWipeEntity(known.id(), actor, reason, now));
        identity.familiesOf(user).stream()
                .filter(family -> family.deviceId().equals(device))
                .forEach(family -> family.revoke(now));
        changed.fire(new IdentityChanged());
        givenUp.fire(new DeviceGivenUp());
    }

    /** For a computer that was found again before it had heard of the order. Its user signs in anew. */
    public void takeBack(UUID actor, UUID user, UUID device) {
        DeviceWipeEntity wipe =
                store.openWipe(user, device).orElseThrow(() -> new ProblemException(ProblemCode.NOT_FOUND));
        wipe.takeBack(actor, clock.instant());
        changed.fire(new IdentityChanged());
    }

    /** Said by the computer itself; only it was given the receipt. Saying it twice changes nothing. */
    public void done(UUID receipt) {
        DeviceWipeEntity wipe = store.wipe(receipt).orElseThrow(() -> new ProblemException(ProblemCode.NOT_FOUND));
        if (wipe.doneAt() == null) {
            wipe.done(clock.instant());
            changed.fire(new IdentityChanged());
        }
    }
}
