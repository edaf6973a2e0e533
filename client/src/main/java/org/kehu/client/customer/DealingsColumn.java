package org.kehu.client.customer;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;
import org.kehu.client.purchase.CostPane;
import org.kehu.client.purchase.PurchasesPane;
import org.kehu.client.purchase.SoldThroughPane;
import org.kehu.client.relation.RelationsPane;
import org.kehu.client.text.TextScope;

/** What there has been between a customer and us, in figures. */
final class DealingsColumn extends ScrollPane {
    private final List<Runnable> closing = new ArrayList<>();

    DealingsColumn(CustomerViewModel model, TextScope texts) {
        getStyleClass().addAll("fields-pane", "side-column");
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        PurchasesPane purchases = new PurchasesPane(model.desk(), model.customer(), texts);
        SoldThroughPane through = new SoldThroughPane(model.desk(), model.customer(), texts);
        RelationsPane relations = new RelationsPane(model.desk(), model.customer(), texts);
        CostPane cost = new CostPane(model.desk(), model.customer(), texts);
        closing.addAll(List.of(purchases::close, through::close, relations::close, cost::close));
        setContent(new VBox(purchases, through, relations, cost));
    }

    void close() {
        closing.forEach(Runnable::run);
    }
}
