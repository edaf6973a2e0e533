package org.kehu.server.launch;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What stands in the settings file, and in which line, so that a person is told where to mend it. */
record SettingsFile(Path path, Properties values, Map<String, Integer> lines) {

    /** Some editors put it before the first line. */
    private static final String MARK = "\uFEFF";

    /** A backslash before anything else would be lost, as those of C:\data, or become a tab, as that of C:\temp. */
    private static final Pattern LOST = Pattern.compile("(?<!\\\\)(?:\\\\{2})*\\\\(?!u[0-9A-Fa-f]{4})[^\\\\:=#! ]");

    /** Empty if there is none. @throws StartProblem if it can't be read, or says something twice */
    static SettingsFile read(Path path, Console console) throws StartProblem {
        if (!Files.exists(path)) {
            return new SettingsFile(path, new Properties(), Map.of());
        }
        try {
            String text = Files.readString(path, StandardCharsets.UTF_8);
            List<String> all = text.startsWith(MARK)
                    ? text.substring(MARK.length()).lines().toList()
                    : text.lines().toList();
            requireEscapes(path, all, console);
            Properties values = new Properties();
            values.load(new StringReader(String.join("\n", all)));
            return new SettingsFile(path, values, lines(path, all, console));
        } catch (IOException | IllegalArgumentException unreadable) {
            throw new StartProblem(console.text("settings.unreadable", path, String.valueOf(unreadable.getMessage())));
        }
    }

    /** A line may be continued by a backslash at its end; the setting is where it begins. */
    private static Map<String, Integer> lines(Path path, List<String> all, Console console)
            throws StartProblem, IOException {
        Map<String, Integer> found = new LinkedHashMap<>();
        for (int i = 0; i < all.size(); i++) {
            int begin = i;
            StringBuilder whole = new StringBuilder(all.get(i));
            while (!isComment(whole) && isContinued(whole) && i + 1 < all.size()) {
                whole.append('\n').append(all.get(++i));
            }
            String key = key(whole.toString());
            Integer before = key == null ? null : found.put(key, begin + 1);
            if (before != null) {
                throw new StartProblem(console.text("setting.twice", path, before, begin + 1, key));
            }
        }
        return found;
    }

    private static void requireEscapes(Path path, List<String> all, Console console) throws StartProblem {
        for (int i = 0; i < all.size(); i++) {
            if (!isComment(all.get(i)) && LOST.matcher(all.get(i)).find()) {
                throw new StartProblem(console.text("settings.backslash", path, i + 1));
            }
        }
    }

    private static boolean isComment(CharSequence line) {
        String text = line.toString().stripLeading();
        return text.startsWith("#") || text.startsWith("!");
    }

    private static boolean isContinued(CharSequence line) {
        int backslashes = 0;
        while (backslashes < line.length() && line.charAt(line.length() - 1 - backslashes) == '\\') {
            backslashes++;
        }
        return backslashes % 2 == 1;
    }

    private static @Nullable String key(String line) throws IOException {
        Properties one = new Properties();
        one.load(new StringReader(line));
        return one.stringPropertyNames().stream().findFirst().orElse(null);
    }

    /** From 1. */
    int line(String key) {
        return lines.getOrDefault(key, 0);
    }
}
