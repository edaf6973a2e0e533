package org.kehu.client.list;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import org.kehu.client.control.Icons;
import org.kehu.client.control.Space;
import org.kehu.client.desk.RecordDesk;
import org.kehu.client.text.TextScope;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;

/** Under a list of what this device carries only in part: how many those are, and the way to the others. */
final class BookBar extends HBox {
    private final RecordDesk desk;
    private final ListViewModel model;
    private final Label carried = new Label();
    private final Button search = new Button();

    BookBar(RecordDesk desk, ListViewModel model, TextScope texts) {
        this.desk = desk;
        this.model = model;
        getStyleClass().add("selection-bar");
        setId("book-bar");
        carried.setMinWidth(USE_PREF_SIZE);
        search.setId("search-server");
        search.setGraphic(Icons.of(Material2OutlinedMZ.SEARCH));
        search.setOnAction(e -> ask());
        getChildren().addAll(carried, Space.grow(), search);
        texts.with(formats -> show());
        model.figuresProperty().addListener((p, was, now) -> show());
        show();
    }

    /** Rights may have changed since. */
    private void show() {
        boolean inPart = desk.records().access().isCarriedInPart(model.type());
        setVisible(inPart);
        setManaged(inPart);
        carried.setText(
                desk.texts().text("book.carried", model.figuresProperty().get().all()));
        search.setText(desk.texts().text("book.search"));
    }

    private void ask() {
        new ServerFinds(desk, model.query()).ask(search);
    }
}
