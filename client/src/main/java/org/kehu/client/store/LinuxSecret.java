package org.kehu.client.store;

import com.sun.jna.Library;
import com.sun.jna.Pointer;
import com.sun.jna.Structure;
import com.sun.jna.ptr.PointerByReference;
import org.jspecify.annotations.Nullable;

/** What is used of libsecret, the desktops' own way to the Secret Service. */
interface LinuxSecret extends Library {
    /** Names the attributes of an entry: one, a text. */
    @Structure.FieldOrder({"name", "flags", "attribute", "type", "rest"})
    final class Schema extends Structure {
        private static final int OTHERS = 31 * 16 + 128;

        public String name = "org.kehu.DeviceSecret";
        public int flags;
        public String attribute = "installation";
        public int type;
        /** No further attributes, and what libsecret reserves. */
        public byte[] rest = new byte[OTHERS];
    }

    int secret_password_storev_sync(
            Schema schema,
            Pointer attributes,
            @Nullable String collection,
            String label,
            String password,
            @Nullable Pointer cancellable,
            PointerByReference error);

    @Nullable Pointer secret_password_lookupv_sync(
            Schema schema, Pointer attributes, @Nullable Pointer cancellable, PointerByReference error);

    int secret_password_clearv_sync(
            Schema schema, Pointer attributes, @Nullable Pointer cancellable, PointerByReference error);

    void secret_password_free(Pointer password);
}
