package org.kehu.common.label;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.ibm.icu.text.MessageFormat;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LabelsTest {
    private static final Labels ENGLISH = Labels.of(Language.ENGLISH);
    private static final Labels CHINESE = Labels.of(Language.CHINESE);

    @Test
    void bothLanguagesHaveTheSameKeys() {
        assertEquals("", missing(ENGLISH, CHINESE) + missing(CHINESE, ENGLISH));
    }

    @Test
    void bothLanguagesNameTheSameArguments() {
        for (String key : ENGLISH.keys()) {
            assertEquals(arguments(ENGLISH, key), arguments(CHINESE, key), key);
        }
    }

    @ParameterizedTest
    @EnumSource
    void noKeyStandsTwice(Language language) throws IOException {
        Set<String> seen = new HashSet<>();
        List<String> twice = new ArrayList<>();
        for (String line : lines(language)) {
            if (!line.isBlank() && !line.startsWith("#") && !seen.add(line.split("=", 2)[0].strip())) {
                twice.add(line);
            }
        }
        assertEquals(List.of(), twice);
    }

    @ParameterizedTest
    @EnumSource
    void noLabelIsEmpty(Language language) {
        Labels labels = Labels.of(language);
        assertTrue(labels.keys().stream().noneMatch(key -> labels.pattern(key).isBlank()));
    }

    @Test
    void missingKeyNamesTheLineToAdd() {
        String message = assertThrows(MissingLabel.class, () -> ENGLISH.text("no.such.key"))
                .getMessage();
        assertEquals("labels_en.properties lacks the line  no.such.key = ", message);
    }

    @Test
    void pluralsFollowTheLanguage() {
        assertEquals("1 day ago", ENGLISH.text("format.days.ago", 1));
        assertEquals("3 days ago", ENGLISH.text("format.days.ago", 3));
        assertEquals("3 天前", CHINESE.text("format.days.ago", 3));
    }

    @Test
    void argumentsMayBeNamed() {
        assertEquals("3 KB", ENGLISH.text("format.kilobytes", Map.of("0", 3)));
    }

    @Test
    void anyChineseIsChineseAndTheRestEnglish() {
        assertEquals(Language.CHINESE, Labels.of(Locale.TRADITIONAL_CHINESE).language());
        assertEquals(Language.ENGLISH, Labels.of(Locale.FRANCE).language());
        assertEquals(Language.CHINESE, Language.of("zh_CN"));
    }

    private static String missing(Labels from, Labels in) {
        Set<String> keys = new TreeSet<>(from.keys());
        keys.removeAll(in.keys());
        StringBuilder toPaste = new StringBuilder();
        keys.forEach(key -> toPaste.append(
                "labels_%s.properties: %s=%s%n".formatted(in.language().tag(), key, from.pattern(key))));
        return toPaste.toString();
    }

    private static Set<String> arguments(Labels labels, String key) {
        boolean datePattern = key.startsWith("format.date") && !key.equals("format.date.and.time");
        return datePattern ? Set.of() : new MessageFormat(labels.pattern(key)).getArgumentNames();
    }

    private static List<String> lines(Language language) throws IOException {
        String name = "/org/kehu/common/labels_" + language.tag() + ".properties";
        try (var in = LabelsTest.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        }
    }
}
