package org.kehu.server.sync.boundary;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which bytes of a body a request wants (RFC 9110): one range; where it asks for several, or for what is no range, it gets
 * all. A {@code length} of 0 says that there is nothing where it asks.
 */
record AskedRange(int from, int length, int size) {
    private static final Pattern ONE = Pattern.compile("bytes=(\\d{0,9})-(\\d{0,9})");

    static AskedRange of(@Nullable String header, int size) {
        Matcher asked = ONE.matcher(header == null ? "" : header.strip());
        if (!asked.matches() || asked.group(1).isEmpty() && asked.group(2).isEmpty()) {
            return new AskedRange(0, size, size);
        }
        if (asked.group(1).isEmpty()) {
            int last = Math.min(Integer.parseInt(asked.group(2)), size);
            return new AskedRange(size - last, last, size);
        }
        int from = Integer.parseInt(asked.group(1));
        int upTo = asked.group(2).isEmpty() ? size - 1 : Math.min(Integer.parseInt(asked.group(2)), size - 1);
        if (!asked.group(2).isEmpty() && Integer.parseInt(asked.group(2)) < from) {
            return new AskedRange(0, size, size);
        }
        return new AskedRange(from, Math.max(0, upTo - from + 1), size);
    }

    boolean isAll() {
        return length == size;
    }

    /** As {@code Content-Range} says it. */
    String header() {
        return length == 0 ? "bytes */" + size : "bytes " + from + "-" + (from + length - 1) + "/" + size;
    }
}
