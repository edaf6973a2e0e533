package org.kehu.installer.pack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What is new, as its author wrote it: for each language a line with its tag in brackets, and the text below it. */
final class Notes {
    private static final Pattern TAG = Pattern.compile("\\[([A-Za-z]{2,3}(?:_[A-Za-z]{2,4})?)]");

    private Notes() {}

    static Map<String, String> read(Path file) throws IOException {
        Map<String, StringBuilder> notes = new TreeMap<>();
        StringBuilder into = null;
        for (String line : Files.readAllLines(file)) {
            Matcher tag = TAG.matcher(line.strip());
            if (tag.matches()) {
                into = notes.computeIfAbsent(tag.group(1), one -> new StringBuilder());
            } else if (into == null) {
                throw new IOException(file + " should begin with a language in brackets, such as [en]");
            } else {
                into.append(line).append('\n');
            }
        }
        Map<String, String> stripped = new TreeMap<>();
        notes.forEach((tag, text) -> stripped.put(tag, text.toString().strip()));
        return stripped;
    }
}
