package org.kehu.client.customer;

import java.math.BigDecimal;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import org.kehu.client.card.FigureLine;
import org.kehu.client.card.RecordCardViewModel;
import org.kehu.client.desk.RecordDesk;
import org.kehu.client.text.TextScope;
import org.kehu.common.customer.Customer;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.Field;

/** How complete a customer is; pressed it tells what is missing and since when nobody has confirmed the rest. */
final class CompletenessButton extends Button {
    private final RecordCardViewModel model;
    private final RecordDesk desk;
    private final Consumer<Field<?>> fillIn;

    /** @param fillIn opens the editor of a field */
    CompletenessButton(RecordCardViewModel model, Consumer<Field<?>> fillIn, TextScope texts) {
        this.model = model;
        this.desk = model.desk();
        this.fillIn = fillIn;
        getStyleClass().addAll("flat", "small", "completeness");
        setId("completeness");
        setMinWidth(USE_PREF_SIZE);
        managedProperty().bind(visibleProperty());
        setOnAction(e -> open());
        model.shownProperty().addListener((p, was, now) -> show());
        texts.with(formats -> show());
    }

    private void show() {
        CrmRecord record = model.shownProperty().get().record();
        BigDecimal percent =
                record == null || record.withholds(Customer.COMPLETENESS) ? null : record.get(Customer.COMPLETENESS);
        setVisible(percent != null);
        if (percent != null) {
            setText(desk.texts()
                    .text("completeness.whole", desk.texts().formats().percent(percent)));
            FigureLine.tell(this, desk.texts().text("completeness.formula"));
        }
    }

    private void open() {
        CrmRecord record = model.shownProperty().get().record();
        if (record != null) {
            MissingFields.open(desk, record, this, fillIn);
        }
    }
}
