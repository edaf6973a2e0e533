package org.kehu.common.search;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Every reading of each Chinese character, the usual one first: so 单 is found as dan and, a surname, as shan. From the
 * dictionary of a library, read once and kept in half a megabyte.
 */
final class Readings {
    private static final String DICTIONARY = "/pinyin_dict_char.txt";
    private static final char FIRST = '\u3007';
    private static final char BEHIND = '\uA000';

    /** By character, the number of its line; 0 has no reading. */
    private final char[] lines = new char[BEHIND - FIRST];

    private final List<String> toned = new ArrayList<>(List.of(""));
    private final List<String> plain = new ArrayList<>(List.of(""));

    private Readings() {}

    private static final class Known {
        private static final Readings READINGS = read();
    }

    /** With tone marks, separated by commas: {@code zhòng,chóng}; empty for what is not Chinese. */
    static String toned(char character) {
        return Known.READINGS.toned.get(Known.READINGS.line(character));
    }

    /** Without tones, each once, ü as v: {@code zhong,chong}; empty for what is not Chinese. */
    static String plain(char character) {
        return Known.READINGS.plain.get(Known.READINGS.line(character));
    }

    /** Every one that there is. */
    static Set<String> all() {
        return Known.READINGS.plain.stream()
                .flatMap(line -> Arrays.stream(line.split(",")))
                .filter(reading -> !reading.isEmpty())
                .collect(Collectors.toSet());
    }

    private int line(char character) {
        return character < FIRST || character >= BEHIND ? 0 : lines[character - FIRST];
    }

    private static Readings read() {
        Readings readings = new Readings();
        Map<String, Character> numbers = new HashMap<>();
        try (InputStream file = Readings.class.getResourceAsStream(DICTIONARY);
                BufferedReader text = new BufferedReader(
                        new InputStreamReader(Objects.requireNonNull(file, DICTIONARY), StandardCharsets.UTF_8))) {
            for (String line = text.readLine(); line != null; line = text.readLine()) {
                if (line.indexOf(':') == 1 && line.charAt(0) >= FIRST && line.charAt(0) < BEHIND) {
                    readings.lines[line.charAt(0) - FIRST] = numbers.computeIfAbsent(line.substring(2), readings::add);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the readings of Chinese characters", e);
        }
        return readings;
    }

    private Character add(String line) {
        toned.add(line);
        plain.add(Arrays.stream(line.split(","))
                .map(Readings::withoutTone)
                .distinct()
                .collect(Collectors.joining(",")));
        return (char) (toned.size() - 1);
    }

    static String withoutTone(String reading) {
        String apart = Normalizer.normalize(reading, Normalizer.Form.NFD).replace("u\u0308", "v");
        return apart.replaceAll("\\p{M}", "");
    }
}
