package org.kehu.client.store;

import com.sun.jna.Memory;
import com.sun.jna.Native;
import com.sun.jna.NativeLibrary;
import com.sun.jna.Platform;
import com.sun.jna.Pointer;
import com.sun.jna.ptr.PointerByReference;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** By the Secret Service of a Linux desktop: GNOME Keyring, KWallet, KeePassXC. */
record SecretServiceSecret(String installation) implements DeviceSecret {
    @Override
    public SecretPlace place() {
        return SecretPlace.SECRET_SERVICE;
    }

    /** Without a session bus GLib would start one of its own, which nobody keeps anything on. */
    @Override
    public boolean isHere() {
        Map<String, String> environment = System.getenv();
        String runtime = environment.get("XDG_RUNTIME_DIR");
        return Platform.isLinux()
                && (environment.containsKey("DBUS_SESSION_BUS_ADDRESS")
                        || runtime != null && Files.exists(Path.of(runtime, "bus")));
    }

    @Override
    public byte @Nullable [] find() throws IOException {
        return asked((secret, attributes, error) -> {
            Pointer found = secret.secret_password_lookupv_sync(new LinuxSecret.Schema(), attributes, null, error);
            if (found == null) {
                return null;
            }
            try {
                return Base64.getDecoder().decode(found.getString(0, "UTF-8"));
            } finally {
                secret.secret_password_free(found);
            }
        });
    }

    @Override
    public void keep(byte[] bytes) throws IOException {
        String text = Base64.getEncoder().encodeToString(bytes);
        asked((secret, attributes, error) -> {
            secret.secret_password_storev_sync(
                    new LinuxSecret.Schema(), attributes, null, "Kehu: " + installation, text, null, error);
            return null;
        });
    }

    @Override
    public void forget() throws IOException {
        asked((secret, attributes, error) -> {
            secret.secret_password_clearv_sync(new LinuxSecret.Schema(), attributes, null, error);
            return null;
        });
    }

    private interface Question {
        byte @Nullable [] ask(LinuxSecret secret, Pointer attributes, PointerByReference error);
    }

    private byte @Nullable [] asked(Question question) throws IOException {
        LinuxSecret secret = Native.load("libsecret-1.so.0", LinuxSecret.class);
        LinuxGlib glib = Native.load(LinuxGlib.NAME, LinuxGlib.class);
        NativeLibrary functions = NativeLibrary.getInstance(LinuxGlib.NAME);
        Pointer attributes =
                glib.g_hash_table_new(functions.getFunction("g_str_hash"), functions.getFunction("g_str_equal"));
        try (Memory name = text("installation");
                Memory value = text(installation)) {
            glib.g_hash_table_insert(attributes, name, value);
            PointerByReference error = new PointerByReference();
            byte[] answer = question.ask(secret, attributes, error);
            if (error.getValue() != null) {
                glib.g_error_free(error.getValue());
                throw new IOException("the Secret Service refused");
            }
            return answer;
        } finally {
            glib.g_hash_table_unref(attributes);
        }
    }

    private static Memory text(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        Memory memory = new Memory(bytes.length + 1L);
        memory.write(0, bytes, 0, bytes.length);
        memory.setByte(bytes.length, (byte) 0);
        return memory;
    }
}
