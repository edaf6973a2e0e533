package org.kehu.common.importing.mapping;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Stream;
import org.kehu.common.record.RecordType;

/** What else columns are called, from a file of words; read once per process. */
final class Synonyms {
    private static final Map<String, List<String>> WORDS = read();

    private Synonyms() {}

    static Stream<String> of(RecordType type, Target target) {
        return Stream.of(type.name(), "any")
                .flatMap(whose -> WORDS.getOrDefault(whose + "." + target.name(), List.of()).stream());
    }

    static Set<String> keys() {
        return WORDS.keySet();
    }

    private static Map<String, List<String>> read() {
        Properties lines = new Properties();
        try (InputStream in = Synonyms.class.getResourceAsStream("/org/kehu/common/importing/synonyms.properties")) {
            if (in == null) {
                throw new IllegalStateException("synonyms.properties is not on the class path");
            }
            lines.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, List<String>> words = new HashMap<>();
        lines.forEach((key, names) -> words.put((String) key, List.of(((String) names).split(","))));
        return Map.copyOf(words);
    }
}
