package org.kehu.common.label;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The labels of one language as ICU message patterns, read once per process. Safe for any thread: compiled patterns are
 * shared as prototypes and cloned for each use, since ICU's are not thread-safe.
 */
public final class Labels {
    private static final Map<Language, Labels> LOADED = new EnumMap<>(Language.class);

    private final Language language;
    private final Map<String, String> patterns;
    private final Map<String, MessageFormat> compiled = new ConcurrentHashMap<>();

    private Labels(Language language, Map<String, String> patterns) {
        this.language = language;
        this.patterns = patterns;
    }

    public static Labels of(Locale locale) {
        return of(Language.of(locale));
    }

    public static Labels of(Language language) {
        synchronized (LOADED) {
            return LOADED.computeIfAbsent(language, l -> new Labels(l, read(l)));
        }
    }

    public Language language() {
        return language;
    }

    public Locale locale() {
        return language.locale();
    }

    /** Arguments by position, {@code {0}}; throws {@link MissingLabel} if there is no such key. */
    public String text(String key, Object... args) {
        String pattern = pattern(key);
        return args.length == 0 && isPlain(pattern)
                ? pattern
                : prototype(key, pattern).format(args);
    }

    /** Arguments by name, {@code {limit}}: for reasons and violations, whose values travel by name. */
    public String text(String key, Map<String, ?> args) {
        return prototype(key, pattern(key)).format(args);
    }

    /** For keys made at run time, such as a reason code of a newer server. */
    public boolean has(String key) {
        return patterns.containsKey(key);
    }

    public Set<String> keys() {
        return new TreeSet<>(patterns.keySet());
    }

    /** The pattern as written; used to check that both languages name the same arguments. */
    public String pattern(String key) {
        String pattern = patterns.get(key);
        if (pattern == null) {
            throw new MissingLabel(language, key);
        }
        return pattern;
    }

    /** Names of the arguments that a pattern asks for; {@code 0}, {@code 1} for those by position. */
    Set<String> arguments(String key) {
        return prototype(key, pattern(key)).getArgumentNames();
    }

    private static boolean isPlain(String pattern) {
        return pattern.indexOf('{') < 0 && pattern.indexOf('\'') < 0;
    }

    private MessageFormat prototype(String key, String pattern) {
        MessageFormat shared =
                compiled.computeIfAbsent(key, k -> new MessageFormat(pattern, ULocale.forLocale(language.locale())));
        return shared.clone();
    }

    private static Map<String, String> read(Language language) {
        String name = "/org/kehu/common/labels_" + language.tag() + ".properties";
        Properties lines = new Properties();
        try (var in = Labels.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("not on the class path: " + name);
            }
            Reader utf8 = new InputStreamReader(in, StandardCharsets.UTF_8);
            lines.load(utf8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, String> patterns = new ConcurrentHashMap<>();
        lines.forEach((key, pattern) -> patterns.put((String) key, (String) pattern));
        return Map.copyOf(patterns);
    }
}
