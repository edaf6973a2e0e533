package org.kehu.installer.pack;

import java.util.Locale;

/** The kind of system that packages are made on, and therefore for. */
enum Platform {
    LINUX("", ".png"),
    WINDOWS("", ".ico"),
    MAC(".app", ".icns");

    private final String imageSuffix;
    private final String iconSuffix;

    Platform(String imageSuffix, String iconSuffix) {
        this.imageSuffix = imageSuffix;
        this.iconSuffix = iconSuffix;
    }

    static Platform here() {
        return of(System.getProperty("os.name"));
    }

    static Platform of(String system) {
        String name = system.toLowerCase(Locale.ROOT);
        if (name.startsWith("mac")) {
            return MAC;
        }
        return name.startsWith("windows") ? WINDOWS : LINUX;
    }

    String imageSuffix() {
        return imageSuffix;
    }

    String iconSuffix() {
        return iconSuffix;
    }
}
