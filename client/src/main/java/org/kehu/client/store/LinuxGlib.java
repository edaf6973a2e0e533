package org.kehu.client.store;

import com.sun.jna.Library;
import com.sun.jna.Pointer;

/** Tables of GLib, in which libsecret takes attributes. */
interface LinuxGlib extends Library {
    String NAME = "libglib-2.0.so.0";

    Pointer g_hash_table_new(Pointer hash, Pointer equal);

    int g_hash_table_insert(Pointer table, Pointer key, Pointer value);

    void g_hash_table_unref(Pointer table);

    void g_error_free(Pointer error);
}
