package org.kehu.client.store;

import java.util.Locale;

/** Who keeps the device secret. */
public enum SecretPlace {
    SECRET_SERVICE,
    KEYCHAIN,
    DPAPI,
    /** A file that only its owner may read: protects a copied cache, not a copied home folder. */
    FILE;

    public String labelKey() {
        return "account.device." + name().toLowerCase(Locale.ROOT);
    }
}
