package org.kehu.common.label;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.kehu.common.Kehu;
import org.kehu.common.organisation.Role;
import org.kehu.common.record.Field;
import org.kehu.common.record.RecordType;

/** Whatever is declared has its words in both languages; a missing one fails with the line to paste. */
class DeclaredLabelsTest {
    private static final Pattern REFUSING = Pattern.compile(
            "(?:new BadValue|new Refusal|Reason\\.of|Violation\\.of|BadFile\\.because|refusal|parsed|Pattern\\.compile)\\(");
    private static final Pattern CODE = Pattern.compile("\"([a-z]+(?:_[a-z]+)*)\"");
    private static final Set<String> FORMS =
            Set.of("", "type", "types", "field", "fields", "option", "options", "permission");

    @Test
    void everyTypeHasItsNames() {
        assertLabelled(Kehu.SCHEMA.types().stream()
                .flatMap(type -> Stream.of(
                        RecordLabels.typeKey(type), RecordLabels.typesKey(type), RecordLabels.countKey(type))));
    }

    @Test
    void everyFieldHasItsName() {
        assertLabelled(Kehu.SCHEMA.types().stream()
                .flatMap(type -> type.fields().stream().map(field -> RecordLabels.fieldKey(type, field))));
    }

    @Test
    void everyOptionHasItsName() {
        assertLabelled(Kehu.SCHEMA.types().stream()
                .flatMap(type -> type.fields().stream().flatMap(field -> options(type, field))));
    }

    private static Stream<String> options(RecordType type, Field<?> field) {
        return field.options().stream().map(code -> RecordLabels.optionKey(type, field, code));
    }

    @Test
    void everyVerbHasItsName() {
        assertLabelled(Kehu.CATALOG.commands().names().stream().map(RecordLabels::verbKey));
    }

    @Test
    void everyPermissionHasItsName() {
        assertLabelled(Role.PERMISSIONS.options().stream().map(RecordLabels::permissionKey));
    }

    @Test
    void everyReasonInTheSourcesHasItsWords() throws IOException {
        Set<String> codes = codesInSources();
        assertEquals(true, codes.containsAll(Set.of("too_long", "no_such_record", "bad_phone", "one_currency")));
        assertLabelled(codes.stream().map(code -> "reason." + code));
    }

    @Test
    void reasonsAskOnlyForWhatTheyAreGiven() {
        List<String> wrong = new ArrayList<>();
        Labels labels = Labels.of(Language.ENGLISH);
        for (String key : labels.keys()) {
            if (key.startsWith("reason.")) {
                labels.arguments(key).stream()
                        .filter(name -> !FORMS.contains(name.replaceAll("\\d+$", "")) || !name.matches(".*\\d"))
                        .forEach(name -> wrong.add(key + " asks for " + name));
            }
        }
        assertEquals(List.of(), wrong);
    }

    private static Set<String> codesInSources() throws IOException {
        Set<String> codes = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of(System.getProperty("basedir", ""), "src/main/java"))) {
            files.filter(file -> file.toString().endsWith(".java")).forEach(file -> codes.addAll(codes(file)));
        }
        return codes;
    }

    private static Set<String> codes(Path file) {
        try {
            String source = Files.readString(file);
            Set<String> codes = new TreeSet<>();
            Matcher refusing = REFUSING.matcher(source);
            while (refusing.find()) {
                String statement = source.substring(refusing.end(), endOfStatement(source, refusing.end()));
                Matcher code = CODE.matcher(statement);
                if (code.find() && !code.group(1).equals("text")) {
                    codes.add(code.group(1));
                }
            }
            return codes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Of an enum constant too: those end with a comma at the end of a line. */
    private static int endOfStatement(String source, int from) {
        Matcher end = Pattern.compile(";|\\),\\n").matcher(source);
        return end.find(from) ? end.start() : source.length();
    }

    private static void assertLabelled(Stream<String> keys) {
        List<String> needed = keys.distinct().toList();
        assertEquals("", toPaste(Language.ENGLISH, needed) + toPaste(Language.CHINESE, needed));
    }

    private static String toPaste(Language language, List<String> needed) {
        Labels labels = Labels.of(language);
        return needed.stream()
                .filter(key -> !labels.has(key))
                .map(key -> "labels_%s.properties: %s=%n".formatted(language.tag(), key))
                .collect(Collectors.joining());
    }
}
