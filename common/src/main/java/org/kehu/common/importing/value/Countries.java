package org.kehu.common.importing.value;

import com.ibm.icu.util.ULocale;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.kehu.common.label.Language;

/** Codes of countries by their names in each language of the product, their codes, and what else they are called. */
final class Countries {
    private static final Map<String, String> CALLED = Map.ofEntries(
            Map.entry("中国大陆", "CN"),
            Map.entry("中华人民共和国", "CN"),
            Map.entry("p.r. china", "CN"),
            Map.entry("pr china", "CN"),
            Map.entry("prc", "CN"),
            Map.entry("mainland china", "CN"),
            Map.entry("香港", "HK"),
            Map.entry("hong kong", "HK"),
            Map.entry("澳门", "MO"),
            Map.entry("macau", "MO"),
            Map.entry("macao", "MO"),
            Map.entry("usa", "US"),
            Map.entry("u.s.a.", "US"),
            Map.entry("united states of america", "US"),
            Map.entry("america", "US"),
            Map.entry("uk", "GB"),
            Map.entry("great britain", "GB"),
            Map.entry("england", "GB"),
            Map.entry("holland", "NL"),
            Map.entry("czech republic", "CZ"),
            Map.entry("korea", "KR"));
    private static final Map<String, String> CODES = codes();

    private Countries() {}

    static String code(String text) {
        String code = CODES.get(Plain.word(text));
        if (code == null) {
            throw Plain.refusal("bad_country", text);
        }
        return code;
    }

    private static Map<String, String> codes() {
        Map<String, String> codes = new HashMap<>();
        for (String code : ULocale.getISOCountries()) {
            ULocale country = new ULocale("", code);
            for (Language language : Language.values()) {
                String name = country.getDisplayCountry(ULocale.forLocale(language.locale()));
                codes.put(Plain.word(name), code);
            }
            codes.put(code.toLowerCase(Locale.ROOT), code);
            codes.put(country.getISO3Country().toLowerCase(Locale.ROOT), code);
        }
        codes.putAll(CALLED);
        return Map.copyOf(codes);
    }
}
