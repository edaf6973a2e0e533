package org.kehu.client.customer;

import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;
import org.controlsfx.control.PopOver;
import org.controlsfx.control.PopOver.ArrowLocation;
import org.kehu.client.card.QuietLabel;
import org.kehu.client.control.PopOvers;
import org.kehu.client.desk.RecordDesk;
import org.kehu.common.customer.Completeness;
import org.kehu.common.customer.Customer;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.Field;

/** What is missing of a customer, each field to be filled in, and when somebody last confirmed the rest. */
final class MissingFields {
    private MissingFields() {}

    static void open(RecordDesk desk, CrmRecord record, Button beside, Consumer<Field<?>> fillIn) {
        List<Field<?>> missing = Completeness.missing(record);
        String title = missing.isEmpty() ? "completeness.full" : "completeness.missing";
        VBox content = new VBox(4, new QuietLabel(desk.texts().text(title)));
        content.getStyleClass().add("small-form");
        PopOver popOver = PopOvers.of(content, ArrowLocation.TOP_LEFT);
        for (Field<?> field : missing) {
            Button one = new Button(desk.labels().field(Customer.TYPE, field));
            one.getStyleClass().add("flat");
            one.setId("missing-" + field.name());
            one.setMaxWidth(Double.MAX_VALUE);
            one.setDisable(!desk.mayEdit(record, field) || desk.records().areElsewhere());
            one.setOnAction(e -> {
                popOver.hide();
                fillIn.accept(field);
            });
            content.getChildren().add(one);
        }
        content.getChildren().add(new QuietLabel(verified(desk, record)));
        popOver.show(beside);
    }

    private static String verified(RecordDesk desk, CrmRecord record) {
        Instant at = record.withholds(Customer.LAST_VERIFIED_AT) ? null : record.get(Customer.LAST_VERIFIED_AT);
        return at == null
                ? desk.texts().text("completeness.never")
                : desk.texts()
                        .text("completeness.verified", desk.texts().formats().instant(at));
    }
}
