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
        assertEquals(Set.of(), Grams.asked(List.of("st", "1")));
        assertEquals(Set.of("钢"), Grams.asked(List.of("a钢")));
    }

    @Test
    void recordHasTheTextPutLast() throws IOException {
        try (GramIndex index = filled()) {
            index.put("customer", STEEL, "paper mills\n");
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
            assertEquals(List.of(), index.having("contact", Grams.asked(List.of("steel")), 10));
        }
    }

    @Test
    void tooManyAreNotNamed() throws IOException {
        try (GramIndex index = filled()) {
            assertNull(index.having("customer", Set.of("com"), 1));
        }
    }

    @Test
    void keptIndexKnowsItsPlace() throws IOException {
        GramIndex.Place place = new GramIndex.Place("7", 42, 5);
        try (GramIndex index = filled()) {
            assertNull(index.place());
            index.keep(place);
            index.put("customer", STEEL, "lost with the crash\n");
        }
        try (GramIndex index = new GramIndex(folder)) {
            assertEquals(place, index.place());
            assertEquals(Set.of(STEEL), found(index, "steel"));
        }
    }

    private GramIndex filled() throws IOException {
        GramIndex index = new GramIndex(folder);
        index.put("customer", STEEL, "steel wheels\noffice@example.com\n");
        index.put("customer", CHINESE, "上海城市钢铁\noffice@example.com\n");
        index.show();
        return index;
    }

    private static Set<UUID> found(GramIndex index, String... words) throws IOException {
        @Nullable List<UUID> ids = index.having("customer", Grams.asked(List.of(words)), 10);
        return ids == null ? Set.of() : Set.copyOf(ids);
    }
}
