package org.kehu.client.list;

import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import org.kehu.client.text.TextScope;

/** The box in the head of the ticks: empty, a dash while some rows are ticked, a tick when all are. */
final class CheckHead extends Button {
    private static final PseudoClass SOME = PseudoClass.getPseudoClass("some");
    private static final PseudoClass ALL = PseudoClass.getPseudoClass("all");
    private final TickAll every;

    CheckHead(TickAll every, TextScope texts) {
        this.every = every;
        Region sign = new Region();
        sign.getStyleClass().add("tick");
        setId("check-all");
        getStyleClass().setAll("check-mark", "check-all");
        setGraphic(sign);
        setFocusTraversable(false);
        setOnAction(e -> every.toggle());
        addEventHandler(MouseEvent.ANY, MouseEvent::consume);
        texts.set(this::setAccessibleText, "list.check.every");
        every.checked().countProperty().addListener((p, was, now) -> show());
        every.model().figuresProperty().addListener((p, was, now) -> show());
    }

    private void show() {
        boolean any = every.checked().countProperty().get() > 0;
        pseudoClassStateChanged(ALL, any && every.isAll());
        pseudoClassStateChanged(SOME, any && !every.isAll());
    }
}
