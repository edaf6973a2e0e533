package org.kehu.client.store;

import com.sun.jna.Library;
import com.sun.jna.Pointer;
import com.sun.jna.ptr.IntByReference;
import com.sun.jna.ptr.PointerByReference;
import org.jspecify.annotations.Nullable;

/** What is used of the Security framework of macOS; each call answers 0 when it succeeded. */
interface MacSecurity extends Library {
    int NOT_FOUND = -25300;

    int SecKeychainFindGenericPassword(
            @Nullable Pointer keychain,
            int serviceLength,
            byte[] service,
            int accountLength,
            byte[] account,
            @Nullable IntByReference length,
            @Nullable PointerByReference data,
            @Nullable PointerByReference item);

    int SecKeychainAddGenericPassword(
            @Nullable Pointer keychain,
            int serviceLength,
            byte[] service,
            int accountLength,
            byte[] account,
            int length,
            byte[] data,
            @Nullable PointerByReference item);

    int SecKeychainItemModifyContent(Pointer item, @Nullable Pointer attributes, int length, byte[] data);

    int SecKeychainItemDelete(Pointer item);

    int SecKeychainItemFreeContent(@Nullable Pointer attributes, Pointer data);
}
