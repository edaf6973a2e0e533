package org.kehu.client.control;

import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/** As many parts as there are open stages, those reached in ever deeper blue. */
public final class StageBar extends HBox {
    private static final int SHADES = 4;

    public StageBar() {
        setSpacing(2);
        setAlignment(Pos.CENTER_LEFT);
        getStyleClass().add("stage-bar");
        setAccessibleRole(AccessibleRole.PROGRESS_INDICATOR);
    }

    /** @param reached how many parts are filled, counted from the first stage */
    public void setStages(int stages, int reached) {
        while (getChildren().size() > stages) {
            getChildren().remove(getChildren().size() - 1);
        }
        while (getChildren().size() < stages) {
            getChildren().add(new Region());
        }
        for (int i = 0; i < stages; i++) {
            getChildren().get(i).getStyleClass().setAll("stage-part", i < reached ? shade(i, stages) : "open");
        }
    }

    private static String shade(int part, int stages) {
        return "s" + (stages <= SHADES ? part + 1 : 1 + part * (SHADES - 1) / (stages - 1));
    }
}
