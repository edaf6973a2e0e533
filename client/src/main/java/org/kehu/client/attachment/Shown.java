package org.kehu.client.attachment;

import java.util.List;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.layout.VBox;

/** Puts fresh rows in place of others; whoever was on one of them stays on it. */
final class Shown {
    private Shown() {}

    static void replace(VBox rows, List<AttachedFile> files, Function<AttachedFile, Node> row) {
        String focused = rows.getChildren().stream()
                .filter(Node::isFocused)
                .map(Node::getId)
                .findFirst()
                .orElse("");
        rows.getChildren().setAll(files.stream().map(row).toList());
        rows.getChildren().stream()
                .filter(node -> focused.equals(node.getId()))
                .findFirst()
                .ifPresent(Node::requestFocus);
    }
}
