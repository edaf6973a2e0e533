package org.kehu.client.palette;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.kehu.client.task.Background;
import org.kehu.client.text.Texts;
import org.kehu.common.label.Language;
import org.kordamp.ikonli.material2.Material2OutlinedAL;

class PaletteViewModelTest {
    private final Texts texts = new Texts(Language.ENGLISH, ZoneId.of("UTC"), InstantSource.system());
    private final Deque<Runnable> waiting = new ArrayDeque<>();
    private final Background background = new Background(waiting::add, Runnable::run, null);

    @Test
    void marksEveryWordOfTheQuery() {
        assertEquals(Optional.of(List.of(new Mark(0, 4), new Mark(13, 16))), marks("LAND oys", "Land of the Toys"));
        assertEquals(Optional.of(List.of(new Mark(2, 4))), marks("启衡", "苏州启衡"));
        assertEquals(Optional.empty(), marks("land sea", "Land of Toys"));
        assertEquals(Optional.of(List.of(new Mark(0, 3))), marks("ab bc", "abcd"));
    }

    private static Optional<List<Mark>> marks(String query, String text) {
        return TextMatch.of(query, text).map(TextMatch::marks);
    }

    @Test
    void whatWasReadIsMarkedAndSaidWithTheLettersThatWereTyped() {
        TextMatch match = TextMatch.of("qih", "苏州启衡").orElseThrow();
        assertEquals(List.of(new Mark(2, 4)), match.marks());
        assertEquals(
                List.of(
                        new Hint("qǐ", Hint.Style.TYPED),
                        Hint.plain(" "),
                        new Hint("h", Hint.Style.TYPED),
                        Hint.plain("éng")),
                match.hints());
    }

    @Test
    void headsOfGroupsCannotBeChosen() {
        PaletteViewModel model = model(source("a", true, "one"), source("b", true, "two"));
        assertEquals(1, model.chosenProperty().get());
        model.move(1);
        assertEquals(3, model.chosenProperty().get());
        model.move(1);
        assertEquals("two", model.chosenItem().orElseThrow().title());
        model.choose(2);
        assertEquals(3, model.chosenProperty().get());
    }

    @Test
    void slowAnswersToOlderQueriesAreDropped() {
        PaletteViewModel model = model(source("b", false, "record"));
        model.queryProperty().set("r");
        model.queryProperty().set("re");
        waiting.forEach(Runnable::run);
        assertEquals(List.of("record for re"), titles(model));
    }

    @Test
    void nothingFoundChoosesNothing() {
        PaletteViewModel model = model();
        assertEquals(-1, model.chosenProperty().get());
        assertEquals(Optional.empty(), model.chosenItem());
        assertEquals(0, model.hits());
    }

    private PaletteViewModel model(PaletteSource... sources) {
        return new PaletteViewModel(List.of(sources), background, texts);
    }

    private static List<String> titles(PaletteViewModel model) {
        List<String> titles = new ArrayList<>();
        model.rows().forEach(row -> {
            if (row instanceof PaletteRow.Hit hit) {
                titles.add(hit.item().title());
            }
        });
        return titles;
    }

    private static PaletteSource source(String group, boolean quick, String title) {
        return new PaletteSource() {
            @Override
            public String groupKey() {
                return group.equals("a") ? "palette.group.screens" : "palette.group.commands";
            }

            @Override
            public boolean isQuick() {
                return quick;
            }

            @Override
            public List<PaletteItem> find(String query, int limit) {
                String shown = query.isEmpty() ? title : title + " for " + query;
                return List.of(new PaletteItem(
                        Material2OutlinedAL.ADD, shown, List.of(), List.of(), "", "", () -> {}, () -> {}));
            }
        };
    }
}
