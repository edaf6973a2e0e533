package org.kehu.client.exports;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextArea;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import org.controlsfx.control.PopOver;
import org.controlsfx.control.PopOver.ArrowLocation;
import org.kehu.client.control.Kbd;
import org.kehu.client.control.PopOvers;
import org.kehu.client.control.Space;
import org.kehu.client.control.WrappedLabel;
import org.kehu.client.desk.RecordDesk;
import org.kehu.common.command.Reason;
import org.kehu.common.exporting.ExportFormat;
import org.kehu.common.organisation.ExportLog;
import org.kehu.common.organisation.LogExport;

/** Asks which rows and columns go out, as what, and why; says that it is written down. */
final class ExportForm extends VBox {
    private static final double WIDTH = 400;
    private final RecordDesk desk;
    private final ExportOffer offer;
    private final BiConsumer<ExportChoice, Window> chosen;
    private final ToggleGroup rows = new ToggleGroup();
    private final ToggleGroup columns = new ToggleGroup();
    private final ToggleGroup formats = new ToggleGroup();
    private final VBox columnChoice = new VBox(4);
    private final Label cards = new Label();
    private final TextArea reason = new TextArea();
    private final Label refusal = new WrappedLabel("", "bad");
    private final Label plain = new WrappedLabel("", "muted", "t12");
    private final PopOver popOver;

    private ExportForm(RecordDesk desk, ExportOffer offer, boolean atFoot, BiConsumer<ExportChoice, Window> chosen) {
        super(12);
        this.desk = desk;
        this.offer = offer;
        this.chosen = chosen;
        setId("export-form");
        getStyleClass().add("small-form");
        setPrefWidth(WIDTH);
        Label title = new Label(desk.texts().text("export.title", desk.labels().types(offer.type())));
        title.getStyleClass().addAll("b", "t16");
        getChildren().addAll(title, formatLine(), rowLines(), columnLines(), reasonLines());
        getChildren().addAll(refusal, plain, new WrappedLabel(text("export.logged"), "muted", "t12"), foot());
        hide(refusal);
        formats.selectedToggleProperty().addListener((p, was, now) -> follow());
        follow();
        addEventFilter(KeyEvent.KEY_PRESSED, key -> {
            if (key.getCode() == KeyCode.ENTER && key.isShortcutDown()) {
                key.consume();
                take();
            }
        });
        popOver = PopOvers.of(this, atFoot ? ArrowLocation.BOTTOM_LEFT : ArrowLocation.TOP_RIGHT);
    }

    static void open(RecordDesk desk, ExportOffer offer, Node beside, BiConsumer<ExportChoice, Window> chosen) {
        ExportForm form = new ExportForm(desk, offer, !offer.ticked().isEmpty(), chosen);
        form.popOver.show(beside);
        form.reason.requestFocus();
    }

    private String text(String key, Object... arguments) {
        return desk.texts().text(key, arguments);
    }

    private VBox formatLine() {
        HBox all = new HBox(16);
        for (ExportFormat format : ExportFormat.of(offer.type())) {
            all.getChildren().add(radio("export-" + format.extension(), text(format.labelKey()), formats, format));
        }
        return lines("export.format", all);
    }

    private VBox rowLines() {
        List<Node> all = new ArrayList<>();
        if (!offer.ticked().isEmpty()) {
            int ticked = offer.ticked().size();
            all.add(radio("export-ticked", text("export.what.ticked", ticked), rows, true));
        }
        all.add(radio("export-all", text("export.what.all", offer.count()), rows, false));
        return lines("export.what", all.toArray(Node[]::new));
    }

    private VBox columnLines() {
        int shown = offer.shown().size();
        int readable = offer.readable().size();
        columnChoice
                .getChildren()
                .addAll(
                        radio("export-shown", text("export.columns.shown", shown), columns, false),
                        radio("export-fields", text("export.columns.all", readable), columns, true));
        cards.setText(text("export.columns.cards"));
        return lines("export.columns", columnChoice, cards);
    }

    private VBox reasonLines() {
        reason.setId("export-reason");
        reason.setPrefRowCount(2);
        reason.setWrapText(true);
        reason.setPromptText(text("export.reason.prompt"));
        reason.setAccessibleText(text("export.reason"));
        VBox all = lines("export.reason", reason);
        ((Label) all.getChildren().get(0)).setLabelFor(reason);
        return all;
    }

    private HBox foot() {
        Button start = new Button(text("export.start"), new Kbd("Ctrl+Enter"));
        start.setContentDisplay(ContentDisplay.RIGHT);
        start.setId("export-start");
        start.getStyleClass().add("accent");
        start.setOnAction(e -> take());
        return new HBox(Space.grow(), start);
    }

    private VBox lines(String labelKey, Node... what) {
        Label label = new Label(text(labelKey));
        label.getStyleClass().addAll("b", "t12");
        VBox lines = new VBox(4, label);
        lines.getChildren().addAll(what);
        return lines;
    }

    private static RadioButton radio(String id, String words, ToggleGroup group, Object value) {
        RadioButton radio = new RadioButton(words);
        radio.setId(id);
        radio.setUserData(value);
        radio.setToggleGroup(group);
        radio.setSelected(group.getSelectedToggle() == null);
        return radio;
    }

    private static Object value(ToggleGroup group) {
        return group.getSelectedToggle().getUserData();
    }

    /** What a format does not have is not asked for. */
    private void follow() {
        boolean card = value(formats) == ExportFormat.VCARD;
        show(columnChoice, !card);
        show(cards, card);
        plain.setText(text("export.logged.csv"));
        show(plain, value(formats) == ExportFormat.CSV);
    }

    private static void show(Node node, boolean wanted) {
        node.setVisible(wanted);
        node.setManaged(wanted);
    }

    private static void hide(Node node) {
        show(node, false);
    }

    private void take() {
        String why = reason.getText().strip();
        if (!LogExport.isReason(why)) {
            refusal.setText(desk.doing()
                    .text(Reason.of(ExportLog.TYPE, ExportLog.REASON, "reason_too_short", why, LogExport.LETTERS)));
            show(refusal, true);
            reason.requestFocus();
            return;
        }
        Window over = popOver.getOwnerWindow();
        popOver.hide();
        ExportFormat format = (ExportFormat) value(formats);
        chosen.accept(
                new ExportChoice(Boolean.TRUE.equals(value(rows)), Boolean.TRUE.equals(value(columns)), format, why),
                over);
    }
}
