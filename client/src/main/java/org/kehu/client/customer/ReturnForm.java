package org.kehu.client.customer;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
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
import org.kehu.common.customer.ReturnCustomer;
import org.kehu.common.organisation.Pool;
import org.kehu.common.record.BadValue;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.Field;

/** Asks into which pool a customer goes, and why; a refusal stands in it and keeps the text. */
final class ReturnForm extends VBox {
    private static final double WIDTH = 320;
    private final RecordDesk desk;
    private final UUID customer;
    private final FieldEditor<UUID> pool;
    private final FieldEditor<String> reason;
    private final Label refusal = new Label();
    private final PopOver popOver;

    private ReturnForm(RecordDesk desk, UUID customer) {
        super(8);
        this.desk = desk;
        this.customer = customer;
        this.pool = desk.editors().of(Customer.TYPE, Customer.POOL);
        this.reason = desk.editors().of(Customer.TYPE, Customer.POOL_REASON);
        setId("return-form");
        getStyleClass().add("small-form");
        setPrefWidth(WIDTH);
        pool.show(first(desk));
        refusal.setWrapText(true);
        refusal.setMinHeight(USE_PREF_SIZE);
        refusal.getStyleClass().add("bad");
        refusal.managedProperty().bind(refusal.visibleProperty());
        refusal.setVisible(false);
        Button done = new Button(desk.texts().text("action.customer.return"), new Kbd("Ctrl+Enter"));
        done.setContentDisplay(ContentDisplay.RIGHT);
        done.setId("return-now");
        done.getStyleClass().add("accent");
        done.setOnAction(e -> giveBack());
        getChildren().addAll(line(Customer.POOL, pool), line(Customer.POOL_REASON, reason));
        getChildren().addAll(refusal, new HBox(Space.grow(), done));
        addEventFilter(KeyEvent.KEY_PRESSED, key -> {
            if (key.getCode() == KeyCode.ENTER && key.isShortcutDown()) {
                key.consume();
                giveBack();
            }
        });
        popOver = PopOvers.of(this, ArrowLocation.TOP_RIGHT);
        popOver.setAutoHide(false);
    }

    static void open(RecordDesk desk, UUID customer, Node beside) {
        ReturnForm form = new ReturnForm(desk, customer);
        form.popOver.show(beside);
        form.reason.focus();
    }

    /** The pool that the administrator put on top. */
    private static UUID first(RecordDesk desk) {
        List<CrmRecord> pools = desk.records().configuration().all(Pool.TYPE);
        return pools.stream()
                .min(Comparator.comparing(one -> Objects.requireNonNullElse(one.get(Pool.POSITION), BigDecimal.ZERO)))
                .orElseThrow()
                .id();
    }

    private VBox line(Field<?> field, FieldEditor<?> editor) {
        Label label = new Label(desk.labels().field(Customer.TYPE, field));
        label.getStyleClass().add("b");
        label.setLabelFor(editor.node());
        editor.node().setAccessibleText(label.getText());
        editor.node().setId("return-" + field.name());
        return new VBox(4, label, editor.node());
    }

    private void giveBack() {
        try {
            UUID chosen = pool.read();
            String why = reason.read();
            if (chosen == null) {
                refuse(Reason.of(Customer.TYPE, Customer.POOL, "required"));
                return;
            }
            ReturnCustomer giveBack = new ReturnCustomer(customer, chosen, why == null ? "" : why);
            String done = desk.texts().text("doing.customer.returned");
            desk.doing().run(done, () -> List.of(giveBack), popOver::hide, this::refuse);
        } catch (BadValue e) {
            refuse(Reason.of(Customer.TYPE, Customer.POOL_REASON.name(), e));
        }
    }

    private void refuse(Reason why) {
        refusal.setText(desk.doing().text(why));
        refusal.setVisible(true);
        (Customer.POOL.name().equals(why.field()) ? pool : reason).focus();
    }
}
