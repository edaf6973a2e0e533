package org.kehu.installer.demo.plan;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** ISO 3166 codes for the English country names of the source. */
public final class Countries {
    /** What the source does not call by its usual name, or Java by another. */
    private static final Map<String, String> OTHER_NAMES = Map.of("USA", "US", "UK", "GB", "Hong Kong", "HK");

    private static final Map<String, String> BY_NAME = byName();

    private Countries() {}

    /** The two-letter code. */
    public static String code(String name) {
        String code = OTHER_NAMES.getOrDefault(name, BY_NAME.get(name));
        if (code == null) {
            throw new IllegalArgumentException("no country is called " + name);
        }
        return code;
    }

    private static Map<String, String> byName() {
        Map<String, String> byName = new HashMap<>();
        Arrays.stream(Locale.getISOCountries())
                .forEach(code -> byName.put(
                        new Locale.Builder().setRegion(code).build().getDisplayCountry(Locale.ENGLISH), code));
        return Map.copyOf(byName);
    }
}
