package org.kehu.client.card;

import java.util.UUID;
import java.util.function.Consumer;
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
import org.kehu.client.desk.Pools;
import org.kehu.client.desk.RecordDesk;
import org.kehu.client.field.FieldEditor;
import org.kehu.common.command.Reason;
import org.kehu.common.customer.Customer;
import org.kehu.common.record.BadValue;
import org.kehu.common.record.Field;

/** Asks into which pool customers go, and why; a refusal stands in it and keeps the text. */
public final class PoolForm extends VBox {
    private static final double WIDTH = 320;
    private final RecordDesk desk;
    private final Chosen chosen;
    private final FieldEditor<UUID> pool;
    private final FieldEditor<String> reason;
    private final Label refusal = new Label();
    private final PopOver popOver;

    /** What is done with the answer. */
    public interface Chosen {
        /** @param then closes the form */
        void take(UUID pool, String reason, Runnable then, Consumer<Reason> refused);
    }

    private PoolForm(RecordDesk desk, ArrowLocation arrow, Chosen chosen) {
        super(8);
        this.desk = desk;
        this.chosen = chosen;
        this.pool = desk.editors().of(Customer.TYPE, Customer.POOL);
        this.reason = desk.editors().of(Customer.TYPE, Customer.POOL_REASON);
        setId("return-form");
        getStyleClass().add("small-form");
        setPrefWidth(WIDTH);
        pool.show(new Pools(desk).all().get(0).id());
        refusal.setWrapText(true);
        refusal.setMinHeight(USE_PREF_SIZE);
        refusal.getStyleClass().add("bad");
        refusal.managedProperty().bind(refusal.visibleProperty());
        refusal.setVisible(false);
        Button done = new Button(desk.texts().text("action.customer.return"), new Kbd("Ctrl+Enter"));
        done.setContentDisplay(ContentDisplay.RIGHT);
        done.setId("return-now");
        done.getStyleClass().add("accent");
        done.setOnAction(e -> take());
        getChildren().addAll(line(Customer.POOL, pool), line(Customer.POOL_REASON, reason));
        getChildren().addAll(refusal, new HBox(Space.grow(), done));
        addEventFilter(KeyEvent.KEY_PRESSED, key -> {
            if (key.getCode() == KeyCode.ENTER && key.isShortcutDown()) {
                key.consume();
                take();
            }
        });
        popOver = PopOvers.of(this, arrow);
        popOver.setAutoHide(false);
    }

    /** @param arrow at the form's top if it opens under a head, at its bottom if over a foot */
    public static void open(RecordDesk desk, Node beside, ArrowLocation arrow, Chosen chosen) {
        PoolForm form = new PoolForm(desk, arrow, chosen);
        form.popOver.show(beside);
        form.reason.focus();
    }

    private VBox line(Field<?> field, FieldEditor<?> editor) {
        Label label = new Label(desk.labels().field(Customer.TYPE, field));
        label.getStyleClass().add("b");
        label.setLabelFor(editor.node());
        editor.node().setAccessibleText(label.getText());
        editor.node().setId("return-" + field.name());
        return new VBox(4, label, editor.node());
    }

    private void take() {
        try {
            UUID into = pool.read();
            String why = reason.read();
            if (into == null) {
                refuse(Reason.of(Customer.TYPE, Customer.POOL, "required"));
            } else if (why == null) {
                refuse(Reason.of(Customer.TYPE, Customer.POOL_REASON, "required"));
            } else {
                chosen.take(into, why, popOver::hide, this::refuse);
            }
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
