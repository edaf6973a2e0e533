package org.kehu.common.label;

import java.util.Locale;

/** A language the product speaks; everything else falls to the nearest of these. */
public enum Language {
    ENGLISH("en", Locale.ENGLISH),
    CHINESE("zh_CN", Locale.SIMPLIFIED_CHINESE);

    private final String tag;
    private final Locale locale;

    Language(String tag, Locale locale) {
        this.tag = tag;
        this.locale = locale;
    }

    /** The suffix of the label file, and how settings name the language. */
    public String tag() {
        return tag;
    }

    public Locale locale() {
        return locale;
    }

    /** Any Chinese is Chinese; all else is English. */
    public static Language of(Locale locale) {
        return locale.getLanguage().equals("zh") ? CHINESE : ENGLISH;
    }

    /** Takes {@code en}, {@code zh_CN} and {@code zh-CN}. */
    public static Language of(String tag) {
        return of(Locale.forLanguageTag(tag.replace('_', '-')));
    }
}
