package org.kehu.client.store;

import com.sun.jna.Platform;
import com.sun.jna.platform.win32.Crypt32Util;
import com.sun.jna.platform.win32.Win32Exception;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** In a file that Windows seals for the account of its user. */
record DpapiSecret(Path file) implements DeviceSecret {
    @Override
    public SecretPlace place() {
        return SecretPlace.DPAPI;
    }

    @Override
    public boolean isHere() {
        return Platform.isWindows();
    }

    @Override
    public byte @Nullable [] find() throws IOException {
        try {
            return Files.exists(file) ? Crypt32Util.cryptUnprotectData(Files.readAllBytes(file)) : null;
        } catch (Win32Exception e) {
            throw new IOException(e);
        }
    }

    @Override
    public void keep(byte[] secret) throws IOException {
        try {
            PrivateFiles.replace(file, Crypt32Util.cryptProtectData(secret));
        } catch (Win32Exception e) {
            throw new IOException(e);
        }
    }

    @Override
    public void forget() {
        PrivateFiles.destroy(file);
    }
}
