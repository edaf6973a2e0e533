package org.kehu.client.store;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kehu.client.records.StoreProblem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The places that may keep the device secret of an installation, the best first. Each has a secret of its own, and a cache
 * knows which one it was wrapped with; so a place that is gone or locked costs only a sign-in at the server.
 */
final class DeviceSecrets {
    /** Set to {@code file} where the system's own place is not wanted. */
    static final String PROPERTY = "kehu.device.secret";

    private static final Logger LOG = LoggerFactory.getLogger(DeviceSecrets.class);
    private final List<DeviceSecret> places;

    DeviceSecrets(List<DeviceSecret> places) {
        this.places = List.copyOf(places);
    }

    static DeviceSecrets of(Path data) {
        DeviceSecret file = new FileSecret(data.resolve("device.key"));
        if (System.getProperty(PROPERTY, "").equals("file")) {
            return new DeviceSecrets(List.of(file));
        }
        String installation = data.toAbsolutePath().normalize().toString();
        return new DeviceSecrets(List.of(
                new DpapiSecret(data.resolve("device.dpapi")),
                new KeychainSecret(installation),
                new SecretServiceSecret(installation),
                file));
    }

    /** A secret and who keeps it. */
    record Kept(SecretPlace place, byte[] secret) {}

    /** Of the best place that works; made there if there is none yet. */
    Kept best() throws IOException {
        IOException refused = new IOException("no place for the device secret");
        for (DeviceSecret place : places) {
            try {
                if (place.isHere()) {
                    return new Kept(place.place(), foundOrMade(place));
                }
            } catch (IOException | LinkageError e) {
                LOG.info("the device secret is not kept by {}: {}", place.place(), e.getMessage());
                refused.addSuppressed(e);
            }
        }
        throw refused;
    }

    private static byte[] foundOrMade(DeviceSecret place) throws IOException {
        byte[] found = place.find();
        if (found != null) {
            return found;
        }
        byte[] made = Secrets.random(Secrets.KEY);
        place.keep(made);
        if (!Arrays.equals(made, place.find())) {
            throw new IOException("what was kept is not found");
        }
        return made;
    }

    /** In every place of this system: no cache of this installation opens with a password afterwards. */
    void forget() {
        for (DeviceSecret place : places) {
            try {
                if (place.isHere()) {
                    place.forget();
                }
            } catch (IOException | LinkageError | StoreProblem e) {
                LOG.warn("the device secret is not forgotten by {}: {}", place.place(), e.getMessage());
            }
        }
    }

    /** Null if that place is not here, gives nothing out, or knows none. */
    byte @Nullable [] find(SecretPlace wanted) {
        for (DeviceSecret place : places) {
            try {
                if (place.place() == wanted && place.isHere()) {
                    return place.find();
                }
            } catch (IOException | LinkageError e) {
                LOG.info("no device secret from {}: {}", wanted, e.getMessage());
            }
        }
        return null;
    }
}
