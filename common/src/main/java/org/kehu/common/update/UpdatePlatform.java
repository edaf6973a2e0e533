package org.kehu.common.update;

import java.util.Locale;

/** The systems that a client's libraries are for. */
public final class UpdatePlatform {
    private UpdatePlatform() {}

    /** Of the machine that this runs on. */
    public static String here() {
        return of(System.getProperty("os.name"), System.getProperty("os.arch"));
    }

    static String of(String system, String processor) {
        String name = system.toLowerCase(Locale.ROOT);
        String kind = name.startsWith("mac") ? "mac" : name.startsWith("windows") ? "windows" : "linux";
        String arch = processor.toLowerCase(Locale.ROOT);
        return kind + "-" + (arch.equals("x86_64") ? "amd64" : arch.equals("arm64") ? "aarch64" : arch);
    }
}
