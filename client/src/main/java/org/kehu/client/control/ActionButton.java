package org.kehu.client.control;

import javafx.beans.binding.Bindings;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.util.Duration;
import org.kehu.client.text.TextScope;

/** Buttons of an {@link Action}: label, key in the tooltip, accessible name and enabled state come from it. */
public final class ActionButton extends Button {
    private static final Duration TOOLTIP_DELAY = Duration.millis(500);

    private ActionButton(Action action, TextScope texts, boolean withText) {
        setGraphic(Icons.of(action.icon()));
        setId("action-" + action.id());
        setOnAction(e -> action.run().run());
        disableProperty().bind(Bindings.not(action.enabled()));
        Tooltip tooltip = new Tooltip();
        tooltip.setShowDelay(TOOLTIP_DELAY);
        setTooltip(tooltip);
        texts.with(formats -> {
            String label = formats.labels().text(action.labelKey());
            setText(withText ? label : null);
            setAccessibleText(label);
            String key = action.keyText();
            tooltip.setText(key.isEmpty() ? label : formats.labels().text("tooltip.with.key", label, key));
        });
        setMinWidth(USE_PREF_SIZE);
    }

    public static ActionButton bordered(Action action, TextScope texts) {
        return new ActionButton(action, texts, true);
    }

    /** The one primary action of a page. */
    public static ActionButton primary(Action action, TextScope texts) {
        return styled(new ActionButton(action, texts, true), "accent");
    }

    public static ActionButton flat(Action action, TextScope texts) {
        return styled(new ActionButton(action, texts, true), "flat");
    }

    /** Icon only. */
    public static ActionButton icon(Action action, TextScope texts) {
        return styled(new ActionButton(action, texts, false), "flat", "button-icon");
    }

    /** Shows the key on the button, behind its words, where there is space. */
    public ActionButton showKey(Action action) {
        Label words = new Label();
        words.textProperty().bind(textProperty());
        words.textFillProperty().bind(textFillProperty());
        setContentDisplay(javafx.scene.control.ContentDisplay.GRAPHIC_ONLY);
        var row = new javafx.scene.layout.HBox(6, getGraphic(), words, new Kbd(action.keyText()));
        row.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        setGraphic(row);
        return this;
    }

    private static ActionButton styled(ActionButton button, String... classes) {
        button.getStyleClass().addAll(classes);
        return button;
    }
}
