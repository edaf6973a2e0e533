package org.kehu.client.customer.standing;

import java.time.LocalDate;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.controlsfx.control.PopOver;
import org.controlsfx.control.PopOver.ArrowLocation;
import org.kehu.client.control.Kbd;
import org.kehu.client.control.PopOvers;
import org.kehu.client.control.Space;
import org.kehu.client.desk.RecordDesk;
import org.kehu.client.field.FieldEditor;
import org.kehu.common.command.Reason;
import org.kehu.common.customer.Customer;
import org.kehu.common.customer.Held;
import org.kehu.common.record.BadValue;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.Field;

/** Asks for another grade or stage than the rules', why, and to which day; a refusal stands in it and keeps what was typed. */
final class HoldForm extends VBox {
    private static final double WIDTH = 320;
    private static final int USUAL_DAYS = 90;
    private final RecordDesk desk;
    private final CrmRecord customer;
    private final Hold hold;
    private final FieldEditor<String> value;
    private final FieldEditor<String> reason;
    private final FieldEditor<LocalDate> until;
    private final Label refusal = new Label();
    private final PopOver popOver;

    HoldForm(RecordDesk desk, CrmRecord customer, Hold hold) {
        super(8);
        this.desk = desk;
        this.customer = customer;
        this.hold = hold;
        Held held = hold.held();
        this.value = desk.editors().of(Customer.TYPE, held.value());
        this.reason = desk.editors().of(Customer.TYPE, held.reason());
        this.until = desk.editors().of(Customer.TYPE, held.until());
        setId("hold-form");
        getStyleClass().add("small-form");
        setPrefWidth(WIDTH);
        value.show(customer.get(held.value()));
        reason.show(customer.get(held.reason()));
        LocalDate last = customer.get(held.until());
        until.show(last == null ? desk.texts().formats().today().plusDays(USUAL_DAYS) : last);
        refusal.setWrapText(true);
        refusal.setMinHeight(USE_PREF_SIZE);
        refusal.getStyleClass().add("bad");
        refusal.managedProperty().bind(refusal.visibleProperty());
        refusal.setVisible(false);
        Button done = new Button(desk.texts().text("form.save"), new Kbd("Ctrl+Enter"));
        done.setContentDisplay(ContentDisplay.RIGHT);
        done.setId("hold-now");
        done.getStyleClass().add("accent");
        done.setOnAction(e -> take());
        getChildren().addAll(line(held.value(), value), line(held.reason(), reason), line(held.until(), until));
        getChildren().addAll(refusal, new HBox(Space.grow(), done));
        addEventFilter(KeyEvent.KEY_PRESSED, key -> {
            if (key.getCode() == KeyCode.ENTER && key.isShortcutDown()) {
                key.consume();
                take();
            }
        });
        popOver = PopOvers.of(this, ArrowLocation.TOP_LEFT);
        popOver.setAutoHide(false);
    }

    void open(Node beside) {
        popOver.show(beside);
        value.focus();
    }

    private VBox line(Field<?> field, FieldEditor<?> editor) {
        Label label = new Label(desk.labels().field(Customer.TYPE, field));
        label.getStyleClass().add("b");
        label.setLabelFor(editor.node());
        editor.node().setAccessibleText(label.getText());
        editor.node().setId("hold-" + field.name());
        return new VBox(4, label, editor.node());
    }

    private void take() {
        try {
            String wanted = value.read();
            if (wanted == null) {
                refuse(Reason.of(Customer.TYPE, hold.held().value(), "required"));
                return;
            }
            var command = hold.command(customer.id(), wanted, reason.read(), until.read());
            desk.doing()
                    .run(hold.done(desk, customer, wanted), () -> List.of(command), () -> popOver.hide(), this::refuse);
        } catch (BadValue e) {
            refuse(Reason.of(Customer.TYPE, hold.held().until().name(), e));
        }
    }

    private void refuse(Reason why) {
        refusal.setText(desk.doing().text(why));
        refusal.setVisible(true);
        Held held = hold.held();
        FieldEditor<?> wrong = held.until().name().equals(why.field())
                ? until
                : held.value().name().equals(why.field()) ? value : reason;
        wrong.focus();
    }
}
