package org.kehu.client.screen;

import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/** A page with its title at its head; what is beside and beneath it is its own. */
public abstract class FramedPage implements Page {
    private final BorderPane frame = new BorderPane();
    private final ReadOnlyStringWrapper title = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper summary = new ReadOnlyStringWrapper("");

    /** What the page is laid out in. */
    protected final BorderPane frame() {
        return frame;
    }

    /** The title, and what stands beside it. */
    protected final HBox head(Node... beside) {
        Label name = new Label();
        name.getStyleClass().add("page-title");
        name.textProperty().bind(title);
        name.setMinWidth(Region.USE_PREF_SIZE);
        HBox head = new HBox(name);
        head.getChildren().addAll(beside);
        head.getStyleClass().add("page-head");
        return head;
    }

    protected final void name(String now) {
        title.set(now);
    }

    protected final void summarise(String now) {
        summary.set(now);
    }

    @Override
    public final Region content() {
        return frame;
    }

    @Override
    public final ObservableValue<String> title() {
        return title.getReadOnlyProperty();
    }

    @Override
    public final ObservableValue<String> summary() {
        return summary.getReadOnlyProperty();
    }
}
