package org.kehu.client.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A secret of this device, without which a copied cache cannot be opened even with the password. A file that only the owner
 * may read: it protects a cache copied alone, not a copied home folder.
 */
public final class DeviceSecret {
    private final Path file;

    public DeviceSecret(Path file) {
        this.file = file;
    }

    /** Made at the first call. */
    byte[] read() {
        try {
            if (Files.notExists(file)) {
                PrivateFiles.replace(file, Secrets.random(Secrets.KEY));
            }
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw StoreFailure.of(file, e);
        }
    }
}
