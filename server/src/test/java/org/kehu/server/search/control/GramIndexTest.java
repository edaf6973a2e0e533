package org.kehu.server.search.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kehu.common.search.SearchWords;

class GramIndexTest {
    private static final UUID STEEL = UUID.randomUUID();
    private static final UUID CHINESE = UUID.randomUUID();

    @TempDir
    private Path folder;

    @Test
    void partsOfWordsAreFoundInAnyScript() throws IOException {
        try (GramIndex index = filled()) {
            assertEquals(Set.of(STEEL), found(index, "teel"));
            assertEquals(Set.of(STEEL), found(index, "eel", "wheel"));
            assertEquals(Set.of(CHINESE), found(index, "钢"));
            assertEquals(Set.of(CHINESE), found(index, "钢铁"));
            assertEquals(Set.of(CHINESE), found(index, "市钢铁"));
            assertEquals(Set.of(), found(index, "海市"));
        }
    }

    @Test
    void shortWordsOfLettersAreNotAskedFor() {
        assertEquals(List.of(), asked("st 1"));
        assertEquals(List.of(List.of(Set.of("钢"))), asked("a钢"));
    }

    @Test
    void recordHasTheTextPutLast() throws IOException {
        try (GramIndex index = filled()) {
            index.put("customer", STEEL, "paper mills\n", "");
            index.remove("customer", CHINESE);
            index.show();
            assertEquals(Set.of(), found(index, "steel"));
            assertEquals(Set.of(STEEL), found(index, "mill"));
            assertEquals(Set.of(), found(index, "钢铁"));
        }
    }

    @Test
    void typesAreKeptApart() throws IOException {
        try (GramIndex index = filled()) {
            assertEquals(List.of(), index.having("contact", asked("steel"), 10));
        }
    }

    @Test
    void tooManyAreNotNamed() throws IOException {
        try (GramIndex index = filled()) {
            assertNull(index.having("customer", asked("com"), 1));
        }
    }

    @Test
    void keptIndexKnowsItsPlace() throws IOException {
        GramIndex.Place place = new GramIndex.Place("7", 42, 5);
        try (GramIndex index = filled()) {
            assertNull(index.place());
            index.keep(place);
            index.put("customer", STEEL, "lost with the crash\n", "");
        }
        try (GramIndex index = new GramIndex(folder)) {
            assertEquals(place, index.place());
            assertEquals(Set.of(STEEL), found(index, "steel"));
        }
    }

    @Test
    void readingsAreFoundHoweverTheyAreShortenedAndDigitsFromAnywhere() throws IOException {
        try (GramIndex index = filled()) {
            for (String typed :
                    List.of("shcsgt", "shanghaichengshigangtie", "shhai", "chshigt", "gangt", "shanghaics gt")) {
                assertEquals(Set.of(CHINESE), found(index, typed.split(" ")), typed);
            }
            assertEquals(Set.of(), found(index, "shtg"));
            assertEquals(Set.of(), found(index, "shenhai"));
            assertEquals(Set.of(STEEL), found(index, "345678"));
            assertEquals(Set.of(STEEL), found(index, "+86-138-1234"));
            assertEquals(Set.of(), found(index, "456789"));
        }
    }

    private static List<List<Set<String>>> asked(String words) {
        return SearchWords.of(words).stream()
                .map(word -> Grams.asked(word, 200))
                .filter(ways -> !ways.isEmpty())
                .toList();
    }

    private GramIndex filled() throws IOException {
        GramIndex index = new GramIndex(folder);
        index.put("customer", STEEL, "steel wheels\noffice@example.com\n", "\nPHONE 13812345678");
        index.put("customer", CHINESE, "上海城市钢铁\noffice@example.com\n", "\nNAME shang hai cheng shi gang tie");
        index.show();
        return index;
    }

    private static Set<UUID> found(GramIndex index, String... words) throws IOException {
        @Nullable List<UUID> ids = index.having("customer", asked(String.join(" ", words)), 10);
        return ids == null ? Set.of() : Set.copyOf(ids);
    }
}
