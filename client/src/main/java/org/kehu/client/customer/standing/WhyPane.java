package org.kehu.client.customer.standing;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kehu.client.control.Space;
import org.kehu.client.control.WrappedLabel;
import org.kehu.client.desk.RecordDesk;
import org.kehu.client.field.FieldText;
import org.kehu.common.label.Formats;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.Field;

/** A formula with its figures, each of which opens its rows beneath it; below, what a person may do about it. */
final class WhyPane extends VBox {
    private static final double WIDTH = 400;
    private static final int SHOWN = 8;
    private final RecordDesk desk;
    private final Known known;
    private final FieldText text;
    private @Nullable VBox open;

    WhyPane(RecordDesk desk, Known known, FieldText text, String id) {
        super(8);
        this.desk = desk;
        this.known = known;
        this.text = text;
        setId(id);
        getStyleClass().add("small-form");
        setPrefWidth(WIDTH);
    }

    RecordDesk desk() {
        return desk;
    }

    Known known() {
        return known;
    }

    FieldText text() {
        return text;
    }

    Formats formats() {
        return text.formats();
    }

    /** A value of the customer as this person may see it; empty if there is none. */
    String shown(Field<?> field) {
        return text.of(known.customer(), field);
    }

    void title(Field<?> field, String value) {
        Label name = new Label(desk.labels().field(known.customer().type(), field));
        name.getStyleClass().add("muted");
        Label label = new Label(value);
        label.getStyleClass().addAll("b", "t16");
        HBox head = new HBox(8, name, label);
        head.setAlignment(Pos.BASELINE_LEFT);
        getChildren().add(head);
    }

    void sentence(String key, Object... arguments) {
        getChildren().add(new WrappedLabel(desk.texts().text(key, arguments)));
    }

    void aside(String key, Object... arguments) {
        getChildren().add(new WrappedLabel(desk.texts().text(key, arguments), "muted", "t12"));
    }

    /** The formula with its figures put in. */
    void formula(String formula) {
        WrappedLabel label = new WrappedLabel(formula, "mono");
        label.setId("formula");
        getChildren().add(label);
    }

    /** A figure that opens its rows. */
    void figure(String words, String score, Rows rows) {
        Hyperlink link = new Hyperlink(words);
        link.setId("figure-" + rows.name());
        link.setWrapText(true);
        VBox below = new VBox();
        below.getStyleClass().add("why-rows");
        show(below, false);
        link.setOnAction(e -> toggle(below, rows));
        Label made = new Label(score);
        made.getStyleClass().add("muted");
        made.setMinWidth(Region.USE_PREF_SIZE);
        HBox line = new HBox(8, link, Space.grow(), made);
        line.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(line, below);
    }

    private void toggle(VBox below, Rows rows) {
        boolean opens = below != open;
        if (open != null) {
            show(open, false);
        }
        open = opens ? below : null;
        if (opens) {
            below.getChildren().setAll(lines(rows));
            show(below, true);
        }
        if (getScene() != null && getScene().getWindow() != null) {
            getScene().getWindow().sizeToScene();
        }
    }

    private static void show(Node node, boolean there) {
        node.setVisible(there);
        node.setManaged(there);
    }

    private List<Node> lines(Rows rows) {
        List<CrmRecord> found = known.rows().getOrDefault(rows, List.of());
        if (found.isEmpty()) {
            return List.of(new WrappedLabel(desk.texts().text("standing.rows.none"), "muted", "t12"));
        }
        List<Node> lines =
                found.stream().limit(SHOWN).map(one -> line(rows, one)).collect(Collectors.toList());
        Hyperlink all = new Hyperlink(desk.texts().text("standing.rows.all", found.size()));
        all.setId("rows-all");
        all.setOnAction(e ->
                desk.openRows(rows.type(), rows.filter(desk, known.customer().id(), known.rules(), known.today())));
        if (rows.type().parent() == null) {
            lines.add(all);
        }
        return lines;
    }

    private Node line(Rows rows, CrmRecord record) {
        Label day = new Label(text.of(record, rows.day()));
        day.getStyleClass().add("muted");
        day.setMinWidth(Region.USE_PREF_SIZE);
        Label first = new Label(text.of(record, rows.columns().get(0)));
        Label last = new Label(text.of(record, rows.columns().get(1)));
        HBox line = new HBox(8, day, first, Space.grow(), last);
        line.setId("row-" + record.id());
        line.getStyleClass().add("why-row");
        if (record.type().parent() == null) {
            line.setOnMouseClicked(click -> desk.open(record.ref()));
        }
        return line;
    }

    void button(String key, String id, Consumer<Node> run) {
        Button button = new Button(desk.texts().text(key));
        button.setId(id);
        button.setOnAction(e -> run.accept(button));
        if (getChildren().get(getChildren().size() - 1) instanceof HBox foot && "why-foot".equals(foot.getId())) {
            foot.getChildren().add(button);
        } else {
            HBox foot = new HBox(8, button);
            foot.setId("why-foot");
            getChildren().add(foot);
        }
    }
}
