package org.kehu.server.identity.control;

import java.text.Normalizer;
import java.util.Locale;

/** A sign-in name as it is stored and compared: case, width and surrounding spaces make no difference. */
public final class Login {
    private Login() {}

    public static String fold(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT);
    }
}
