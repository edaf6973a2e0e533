package org.kehu.client.store;

import com.sun.jna.Native;
import com.sun.jna.Platform;
import com.sun.jna.ptr.IntByReference;
import com.sun.jna.ptr.PointerByReference;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** In the login keychain of macOS, as a generic password that this program made. */
record KeychainSecret(String installation) implements DeviceSecret {
    private static final byte[] SERVICE = "Kehu".getBytes(StandardCharsets.UTF_8);

    @Override
    public SecretPlace place() {
        return SecretPlace.KEYCHAIN;
    }

    @Override
    public boolean isHere() {
        return Platform.isMac();
    }

    @Override
    public byte @Nullable [] find() throws IOException {
        IntByReference length = new IntByReference();
        PointerByReference data = new PointerByReference();
        int status = security()
                .SecKeychainFindGenericPassword(
                        null, SERVICE.length, SERVICE, account().length, account(), length, data, null);
        if (status == MacSecurity.NOT_FOUND) {
            return null;
        }
        done(status);
        byte[] secret = data.getValue().getByteArray(0, length.getValue());
        security().SecKeychainItemFreeContent(null, data.getValue());
        return secret;
    }

    @Override
    public void keep(byte[] secret) throws IOException {
        PointerByReference item = new PointerByReference();
        int status = security()
                .SecKeychainFindGenericPassword(
                        null, SERVICE.length, SERVICE, account().length, account(), null, null, item);
        done(
                status == MacSecurity.NOT_FOUND
                        ? security()
                                .SecKeychainAddGenericPassword(
                                        null,
                                        SERVICE.length,
                                        SERVICE,
                                        account().length,
                                        account(),
                                        secret.length,
                                        secret,
                                        null)
                        : security().SecKeychainItemModifyContent(item.getValue(), null, secret.length, secret));
    }

    @Override
    public void forget() throws IOException {
        PointerByReference item = new PointerByReference();
        int status = security()
                .SecKeychainFindGenericPassword(
                        null, SERVICE.length, SERVICE, account().length, account(), null, null, item);
        done(
                status == MacSecurity.NOT_FOUND
                        ? 0
                        : status != 0 ? status : security().SecKeychainItemDelete(item.getValue()));
    }

    private static void done(int status) throws IOException {
        if (status != 0) {
            throw new IOException("the keychain answered " + status);
        }
    }

    private byte[] account() {
        return installation.getBytes(StandardCharsets.UTF_8);
    }

    private static MacSecurity security() {
        return Native.load("Security", MacSecurity.class);
    }
}
