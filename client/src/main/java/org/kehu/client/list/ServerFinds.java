package org.kehu.client.list;

import javafx.scene.layout.VBox;
import org.controlsfx.control.PopOver;
import org.kehu.client.control.PopOvers;
import org.kehu.client.desk.RecordDesk;
import org.kehu.common.query.RecordQuery;

/** What the server finds for a list's question, beyond what this device carries. */
final class ServerFinds extends VBox {
    private static final double WIDE = 400;

    private final FoundList found;
    private final PopOver popOver;

    ServerFinds(RecordDesk desk, RecordQuery query) {
        setId("server-finds");
        getStyleClass().add("small-form");
        setPrefWidth(WIDE);
        popOver = PopOvers.of(this, PopOver.ArrowLocation.BOTTOM_RIGHT);
        found = new FoundList(desk, query, popOver::hide);
        getChildren().add(found);
    }

    void ask(javafx.scene.Node beside) {
        popOver.show(beside);
        found.ask();
    }
}
