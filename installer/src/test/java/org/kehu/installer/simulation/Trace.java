package org.kehu.installer.simulation;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.zip.CRC32;

/** What happened in a history, in words; equal histories have equal hashes. */
final class Trace {
    private final List<String> lines = new ArrayList<>();

    void tell(String line) {
        lines.add(line);
    }

    long hash() {
        CRC32 sum = new CRC32();
        lines.forEach(line -> sum.update(line.getBytes(StandardCharsets.UTF_8)));
        return sum.getValue();
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < lines.size(); i++) {
            text.append("%4d  %s%n".formatted(i + 1, lines.get(i)));
        }
        return text.toString();
    }

    /** The end of an id, enough to tell it from others. */
    static String brief(UUID id) {
        String text = id.toString();
        return text.substring(text.length() - 4);
    }
}
