package org.kehu.client.list;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import org.kehu.client.control.Space;
import org.kehu.client.control.WrappedLabel;
import org.kehu.client.desk.RecordDesk;
import org.kehu.client.field.FilterText;
import org.kehu.common.customer.Customer;
import org.kehu.common.query.Filter;

/** What a rule asks that no chip can say: it stays, in words, until it is taken out. */
final class RuleRest extends HBox {
    private final RecordDesk desk;
    private final Label said = new WrappedLabel("", "t12");

    RuleRest(RecordDesk desk, Runnable takeOut) {
        super(8);
        this.desk = desk;
        setId("rule-rest");
        managedProperty().bind(visibleProperty());
        Button out = new Button(desk.texts().text("group.rule.take.out"));
        out.setId("rule-take-out");
        out.getStyleClass().add("small");
        out.setMinWidth(USE_PREF_SIZE);
        out.setOnAction(e -> takeOut.run());
        getChildren().setAll(said, Space.grow(), out);
    }

    void show(Filter within) {
        setVisible(!within.equals(Filter.EVERYTHING));
        desk.background()
                .work(
                        desk.texts().text("list.loading"),
                        progress -> desk.titlesNow(FilterText.refs(Customer.TYPE, within)))
                .onSuccess(titles -> said.setText(desk.texts()
                        .text("group.rule.besides", new FilterText(desk.text(titles), Customer.TYPE).of(within))))
                .start();
    }
}
