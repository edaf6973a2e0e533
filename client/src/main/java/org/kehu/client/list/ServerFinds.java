package org.kehu.client.list;

import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kehu.client.desk.RecordDesk;
import org.kehu.client.records.Elsewhere;
import org.kehu.common.query.RecordQuery;

/** What the server finds for a list's question, beyond what this device carries. */
final class ServerFinds extends VBox {
    private static final double HIGHEST = 420;

    private final RecordDesk desk;
    private final RecordQuery query;
    private final Label head = new Label();

    ServerFinds(RecordDesk desk, RecordQuery query) {
        super(8);
        this.desk = desk;
        this.query = query;
        setId("server-finds");
        getStyleClass().add("small-form");
        head.setWrapText(true);
        head.getStyleClass().add("b");
        head.setText(desk.texts().text("list.loading"));
        getChildren().add(head);
    }

    void ask() {
        desk.background()
                .work(
                        desk.texts().text("book.search"),
                        progress -> new Found(desk.elsewhere().find(query)))
                .onSuccess(found -> show(found.answer()))
                .start();
    }

    private record Found(Elsewhere.@Nullable Found answer) {}

    private void show(Elsewhere.@Nullable Found found) {
        if (found == null) {
            head.setText(desk.texts().text("book.offline"));
            return;
        }
        head.setText(desk.texts().text("book.found", found.records().size(), found.count()));
        VBox rows = new VBox();
        found.records().forEach(record -> rows.getChildren().add(new FoundRecord(desk, record)));
        ScrollPane scroll = new ScrollPane(rows);
        scroll.setFitToWidth(true);
        scroll.setMaxHeight(HIGHEST);
        scroll.getStyleClass().add("edge-to-edge");
        getChildren().add(scroll);
    }
}
