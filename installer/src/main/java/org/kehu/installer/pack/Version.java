package org.kehu.installer.pack;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A version as Maven writes it, in the words of those who install. */
final class Version {
    private static final Pattern MAVEN = Pattern.compile("(\\d+)\\.(\\d+)\\.(\\d+)(?:-([0-9A-Za-z.]+))?");

    private final Matcher parts;

    private Version(Matcher parts) {
        this.parts = parts;
    }

    static Version of(String version) {
        Matcher parts = MAVEN.matcher(version);
        if (!parts.matches()) {
            throw new IllegalArgumentException(
                    "version " + version + " should be three numbers with dots, and what it is before after a dash");
        }
        return new Version(parts);
    }

    /** Sorted by dpkg as meant: 1.0.0~snapshot is before 1.0.0. */
    String debian() {
        String before = parts.group(4);
        return numbers(parts.group(1)) + (before == null ? "" : "~" + before.toLowerCase(Locale.ROOT));
    }

    /** Three numbers. macOS takes no 0 for the first: what is before 1.0.0 there has 1 for it. */
    String digits(Platform platform) {
        boolean early = platform == Platform.MAC && parts.group(1).equals("0");
        return numbers(early ? "1" : parts.group(1));
    }

    private String numbers(String first) {
        return first + "." + parts.group(2) + "." + parts.group(3);
    }
}
