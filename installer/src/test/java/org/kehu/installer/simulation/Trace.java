package org.kehu.installer.simulation;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.zip.CRC32;

/** What happened in a history, in words; equal histories have equal hashes. */
final class Trace {
    private final List<String> lines = new ArrayList<>();
    private final CRC32 sum = new CRC32();

    void tell(String line) {
        lines.add("%4d  %s".formatted(lines.size() + 1, line));
        sum.update(line.getBytes(StandardCharsets.UTF_8));
    }

    long hash() {
        return sum.getValue();
    }

    @Override
    public String toString() {
        return String.join("\n", lines);
    }

    /** The end of an id, enough to tell it from others. */
    static String brief(UUID id) {
        String text = id.toString();
        return text.substring(text.length() - 4);
    }
}
