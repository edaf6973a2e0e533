package org.kehu.client.control;

import javafx.css.PseudoClass;
import javafx.scene.control.Label;

/** A customer's grade as a square: A filled, B tinted, the rest outlined. */
public final class GradeBadge extends Label {
    private static final PseudoClass A = PseudoClass.getPseudoClass("a");
    private static final PseudoClass B = PseudoClass.getPseudoClass("b");

    public GradeBadge() {
        getStyleClass().add("grade");
    }

    /** Empty hides it. */
    public void setGrade(String grade) {
        setText(grade);
        setVisible(!grade.isEmpty());
        pseudoClassStateChanged(A, grade.equals("A"));
        pseudoClassStateChanged(B, grade.equals("B"));
    }
}
