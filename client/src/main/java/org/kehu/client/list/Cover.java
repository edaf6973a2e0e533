package org.kehu.client.list;

import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import org.jspecify.annotations.Nullable;

/** What is left to see of a cell whose left side lies beneath frozen columns. */
final class Cover extends Rectangle {
    private final @Nullable Node before;

    private Cover(@Nullable Node before) {
        this.before = before;
    }

    /** Cells have a clip of their own, which they get back. @param left how much is covered */
    static void of(Region node, double left) {
        if (left > 0) {
            Cover cover = node.getClip() instanceof Cover known ? known : new Cover(node.getClip());
            double covered = Math.min(left, node.getWidth());
            cover.setX(covered);
            cover.setWidth(node.getWidth() - covered);
            cover.setHeight(node.getHeight());
            node.setClip(cover);
        } else if (node.getClip() instanceof Cover cover) {
            node.setClip(cover.before);
        }
    }
}
