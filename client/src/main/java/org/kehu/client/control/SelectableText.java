package org.kehu.client.control;

import javafx.geometry.Orientation;
import javafx.scene.control.TextArea;
import javafx.scene.text.Text;
import javafx.scene.text.TextBoundsType;

/** Text that is read, and can be selected and copied: it wraps, and is as high as it needs to be. */
public final class SelectableText extends TextArea {
    /** Both sides of the caret, which the skin keeps free. */
    private static final double CARET = 2;

    private static final int NARROW = 8;
    private final Text measured = new Text();

    public SelectableText(String text) {
        super(text);
        getStyleClass().add("selectable-text");
        setEditable(false);
        setWrapText(true);
        setPrefColumnCount(NARROW);
        measured.setBoundsType(TextBoundsType.LOGICAL_VERTICAL_CENTER); // as the skin's own
        measured.fontProperty().bind(fontProperty());
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefHeight(double width) {
        measured.setText(getText());
        double sides = snappedLeftInset() + snappedRightInset() + CARET;
        measured.setWrappingWidth(width < 0 ? 0 : Math.max(1, width - sides));
        return Math.ceil(measured.getLayoutBounds().getHeight()) + snappedTopInset() + snappedBottomInset();
    }
}
