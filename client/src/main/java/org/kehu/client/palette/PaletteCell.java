package org.kehu.client.palette;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.jspecify.annotations.Nullable;
import org.kehu.client.control.Kbd;
import org.kehu.client.control.Space;
import org.kehu.client.palette.PaletteRow.Group;
import org.kehu.client.palette.PaletteRow.Hit;
import org.kordamp.ikonli.javafx.FontIcon;

/** Icon, title with its matched parts marked, what tells it apart, key; or the head of a group. */
final class PaletteCell extends ListCell<PaletteRow> {
    private static final PseudoClass GROUP = PseudoClass.getPseudoClass("group");
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

    private final PaletteViewModel model;
    private final FontIcon icon = new FontIcon();
    private final TextFlow title = new TextFlow();
    private final Label meta = new Label();
    private final Kbd key = new Kbd("");
    private final TextFlow hints = new TextFlow();
    private final HBox row = new HBox(12, icon, title, hints, Space.grow(), meta, key);

    PaletteCell(PaletteViewModel model) {
        this.model = model;
        getStyleClass().add("palette-cell");
        meta.getStyleClass().addAll("muted", "t12");
        row.setAlignment(Pos.CENTER_LEFT);
        title.getStyleClass().add("palette-title");
        hints.getStyleClass().add("palette-hints");
        hints.managedProperty().bind(hints.visibleProperty());
        meta.setMinWidth(Region.USE_PREF_SIZE);
        key.managedProperty().bind(key.visibleProperty());
        model.chosenProperty().addListener((p, was, now) -> showChosen());
    }

    @Override
    protected void updateItem(@Nullable PaletteRow item, boolean empty) {
        super.updateItem(item, empty);
        boolean group = item instanceof Group;
        pseudoClassStateChanged(GROUP, group);
        setText(item instanceof Group g ? g.title() : null);
        setGraphic(item instanceof Hit ? row : null);
        if (item instanceof Hit hit) {
            show(hit.item());
        }
        showChosen();
    }

    private void show(PaletteItem item) {
        icon.setIconCode(item.icon());
        title.getChildren().setAll(marked(item));
        hints.getChildren().setAll(item.hints().stream().map(PaletteCell::part).toList());
        hints.setVisible(!item.hints().isEmpty());
        meta.setText(item.meta());
        key.setText(item.key());
        key.setVisible(!item.key().isEmpty());
        String why = item.hints().stream().map(Hint::text).collect(Collectors.joining());
        setAccessibleText(String.join(" ", item.title(), why, item.meta()));
    }

    private void showChosen() {
        pseudoClassStateChanged(
                CHOSEN, !isEmpty() && getIndex() == model.chosenProperty().get());
    }

    private static List<Node> marked(PaletteItem item) {
        List<Node> parts = new ArrayList<>();
        int from = 0;
        for (Mark mark : item.marks()) {
            plain(item.title().substring(from, mark.start()), parts);
            Label match = new Label(item.title().substring(mark.start(), mark.end()));
            match.getStyleClass().add("match");
            parts.add(match);
            from = mark.end();
        }
        plain(item.title().substring(from), parts);
        return parts;
    }

    private static Node part(Hint hint) {
        if (hint.style() == Hint.Style.MATCH) {
            Label match = new Label(hint.text());
            match.getStyleClass().add("match");
            return match;
        }
        Text text = new Text(hint.text());
        text.getStyleClass().add(hint.style() == Hint.Style.TYPED ? "typed" : "hint");
        return text;
    }

    private static void plain(String text, List<Node> parts) {
        if (!text.isEmpty()) {
            parts.add(new Text(text));
        }
    }
}
