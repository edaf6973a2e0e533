package org.kehu.client.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** In a file of the user's own, where the system offers nothing better. */
record FileSecret(Path file) implements DeviceSecret {
    @Override
    public SecretPlace place() {
        return SecretPlace.FILE;
    }

    @Override
    public boolean isHere() {
        return true;
    }

    @Override
    public byte @Nullable [] find() throws IOException {
        return Files.exists(file) ? Files.readAllBytes(file) : null;
    }

    @Override
    public void keep(byte[] secret) throws IOException {
        PrivateFiles.replace(file, secret);
    }

    @Override
    public void forget() {
        PrivateFiles.destroy(file);
    }
}
