package org.kehu.server.attachments.boundary;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.kehu.server.platform.control.ProblemCode;
import org.kehu.server.platform.control.ProblemException;

/**
 * A stretch of a content.
 *
 * @param from the first byte
 * @param size of the whole content
 */
record ByteRange(long from, long length, long size) {
    private static final Pattern SENT = Pattern.compile("bytes (\\d{1,15})-(\\d{1,15})/(\\d{1,15})");
    private static final Pattern ASKED = Pattern.compile("bytes=(\\d{1,15})-(\\d{0,15})");

    /** What a request sends: without a {@code Content-Range} everything. @throws ProblemException if it makes no sense */
    static ByteRange sent(@Nullable String header, long contentLength) {
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

    /** What a request asks for: everything where it asks for nothing, or for what this server does not know. */
    static ByteRange asked(@Nullable String header, long size) {
        Matcher found = ASKED.matcher(header == null ? "" : header);
        if (!found.matches()) {
            return new ByteRange(0, size, size);
        }
        long from = Long.parseLong(found.group(1));
        long last = found.group(2).isEmpty() ? size - 1 : Math.min(Long.parseLong(found.group(2)), size - 1);
        return new ByteRange(from, last - from + 1, size);
    }

    boolean isSatisfiable() {
        return length > 0 && from < size;
    }

    boolean isWhole() {
        return length == size;
    }

    String header() {
        return "bytes " + from + "-" + (from + length - 1) + "/" + size;
    }
}
