package org.kehu.server.platform.control;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of a body (RFC 9110).
 *
 * @param from the first byte
 * @param length 0 says that there is nothing where it was asked for
 * @param size of the whole body
 */
public record ByteRange(long from, long length, long size) {
    private static final Pattern SENT = Pattern.compile("bytes (\\d{1,15})-(\\d{1,15})/(\\d{1,15})");
    private static final Pattern ASKED = Pattern.compile("bytes=(\\d{0,15})-(\\d{0,15})");

    /** What a request sends: without a {@code Content-Range} everything. @throws ProblemException if it makes no sense */
    public static ByteRange sent(@Nullable String header, long contentLength) {
        if (header == null && contentLength >= 0) {
            return new ByteRange(0, contentLength, contentLength);
        }
        Matcher found = SENT.matcher(header == null ? "" : header);
        if (!found.matches()) {
            throw ProblemException.ofField(ProblemCode.FIELD_WRONG, "Content-Range");
        }
        long from = Long.parseLong(found.group(1));
        long last = Long.parseLong(found.group(2));
        long size = Long.parseLong(found.group(3));
        if (last < from || last >= size) {
            throw ProblemException.ofField(ProblemCode.FIELD_WRONG, "Content-Range");
        }
        return new ByteRange(from, last - from + 1, size);
    }

    /** What a request asks for: one range; all where it asks for several, or for what is no range. */
    public static ByteRange asked(@Nullable String header, long size) {
        ByteRange all = new ByteRange(0, size, size);
        Matcher asked = ASKED.matcher(header == null ? "" : header.strip());
        if (!asked.matches() || asked.group(1).isEmpty() && asked.group(2).isEmpty()) {
            return all;
        }
        long last = asked.group(2).isEmpty() ? Long.MAX_VALUE : Long.parseLong(asked.group(2));
        if (asked.group(1).isEmpty()) {
            long end = Math.min(last, size);
            return new ByteRange(size - end, end, size);
        }
        long from = Long.parseLong(asked.group(1));
        return last < from ? all : new ByteRange(from, Math.max(0, Math.min(last, size - 1) - from + 1), size);
    }

    public boolean isSatisfiable() {
        return length > 0;
    }

    public boolean isWhole() {
        return length == size;
    }

    /** As {@code Content-Range} says it. */
    public String header() {
        return isSatisfiable() ? "bytes " + from + "-" + (from + length - 1) + "/" + size : "bytes */" + size;
    }
}
