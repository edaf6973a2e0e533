package org.kehu.client.palette;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.kehu.client.control.Action;
import org.kehu.client.text.Texts;
import org.kehu.common.label.Labels;
import org.kehu.common.label.Language;

/** The actions of this moment. Their names match in every language, so that a habit survives a switch. */
public final class ActionSource implements PaletteSource {
    private final Supplier<List<Action>> actions;
    private final Texts texts;

    public ActionSource(Supplier<List<Action>> actions, Texts texts) {
        this.actions = actions;
        this.texts = texts;
    }

    @Override
    public String groupKey() {
        return "palette.group.commands";
    }

    @Override
    public boolean isQuick() {
        return true;
    }

    @Override
    public List<PaletteItem> find(String query, int limit) {
        return actions.get().stream()
                .filter(action -> action.enabled().get())
                .flatMap(action -> item(action, query).stream())
                .sorted(Comparator.comparingInt(ActionSource::rank))
                .limit(limit)
                .toList();
    }

    private Optional<PaletteItem> item(Action action, String query) {
        String title = texts.text(action.labelKey());
        return TextMatch.of(query, title)
                .or(() -> inOtherLanguage(action, query))
                .map(match -> new PaletteItem(
                        action.icon(),
                        title,
                        match.marks(),
                        match.hints(),
                        "",
                        action.keyText(),
                        action.run(),
                        action.run()));
    }

    private static Optional<TextMatch> inOtherLanguage(Action action, String query) {
        boolean matches = Stream.of(Language.values())
                .map(language -> Labels.of(language).text(action.labelKey()))
                .anyMatch(title -> TextMatch.of(query, title).isPresent());
        return matches ? Optional.of(new TextMatch(List.of(), List.of())) : Optional.empty();
    }

    private static int rank(PaletteItem item) {
        return item.marks().isEmpty() ? Integer.MAX_VALUE : item.marks().get(0).start();
    }
}
