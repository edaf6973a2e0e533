package org.kehu.installer.demo.plan;

import com.ibm.icu.text.MessageFormat;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;

/**
 * The sentences of the derived records, in English since the company is. A text has one or several variants,
 * {@code name.1}, {@code name.2} …; which one is used is a throw of the dice.
 */
final class DemoTexts {
    private static final String RESOURCE = "/org/kehu/installer/demo/texts.properties";
    private final Properties patterns;

    private DemoTexts(Properties patterns) {
        this.patterns = patterns;
    }

    static DemoTexts load() {
        Properties patterns = new Properties();
        try (InputStream in = DemoTexts.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException("The texts of the demo company are not on the class path: " + RESOURCE);
            }
            try (Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
                patterns.load(reader);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + RESOURCE, e);
        }
        return new DemoTexts(patterns);
    }

    /** The numbers of the variants that a text has, so that a subject and a content can go together. */
    List<Integer> variants(String name) {
        List<Integer> variants = new ArrayList<>();
        for (int n = 1; patterns.containsKey(name + "." + n); n++) {
            variants.add(n);
        }
        if (variants.isEmpty()) {
            throw new IllegalArgumentException("There is no text " + name + ".1 in " + RESOURCE);
        }
        return variants;
    }

    String variant(String name, int variant, Map<String, Object> words) {
        String pattern = patterns.getProperty(name + "." + variant);
        if (pattern == null) {
            throw new IllegalArgumentException("There is no text " + name + "." + variant + " in " + RESOURCE);
        }
        return new MessageFormat(pattern, Locale.US).format(words);
    }

    String pick(Dice dice, SourceKey thrownFor, String name, Map<String, Object> words) {
        return variant(name, dice.pick(variants(name), thrownFor, name), words);
    }
}
