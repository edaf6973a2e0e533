package org.kehu.client.customer;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;
import org.kehu.client.purchase.PurchasesPane;
import org.kehu.client.text.TextScope;

/** What there has been between a customer and us, in figures. */
final class DealingsColumn extends ScrollPane {
    private final List<Runnable> closing = new ArrayList<>();

    DealingsColumn(CustomerViewModel model, TextScope texts) {
        getStyleClass().addAll("fields-pane", "side-column");
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        PurchasesPane purchases = new PurchasesPane(model.desk(), model.customer(), texts);
        closing.add(purchases::close);
        setContent(new VBox(purchases));
    }

    void close() {
        closing.forEach(Runnable::run);
    }
}
