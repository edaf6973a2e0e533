package org.kehu.client.card;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import javafx.geometry.HPos;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kehu.client.control.CountLabel;
import org.kehu.client.control.Icons;
import org.kehu.client.control.Space;
import org.kehu.client.desk.RecordDesk;
import org.kehu.client.field.FieldText;
import org.kehu.client.records.Subscription;
import org.kehu.client.text.TextScope;
import org.kehu.common.command.FieldValues;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.Field;
import org.kehu.common.record.FieldKind;
import org.kehu.common.record.RecordRef;
import org.kehu.common.record.RecordType;
import org.kordamp.ikonli.material2.Material2OutlinedAL;

/** The records of one type that belong to the record of a card, such as the lines of an order; a few, so all are shown. */
final class ChildTable extends VBox {
    private static final Set<FieldKind> NUMBERS =
            Set.of(FieldKind.NUMBER, FieldKind.COUNTER, FieldKind.MONEY, FieldKind.DATE, FieldKind.INSTANT);
    private final RecordDesk desk;
    private final RecordType type;
    private final UUID parent;
    private final List<Field<?>> columns;
    private final GridPane grid = new GridPane();
    private final Label title = new Label();
    private final CountLabel count = new CountLabel();
    private final Subscription changes;
    private Found found = new Found(List.of(), Map.of());

    private record Found(List<CrmRecord> records, Map<RecordRef, String> titles) {}

    ChildTable(RecordDesk desk, RecordType type, UUID parent, TextScope texts) {
        this.desk = desk;
        this.type = type;
        this.parent = parent;
        Field<UUID> link = Objects.requireNonNull(type.parent());
        this.columns = desk.layouts().list(type).columns().stream()
                .filter(field -> field != link && desk.mayRead(type, field))
                .limit(6)
                .toList();
        getStyleClass().add("card");
        grid.getStyleClass().add("child-grid");
        title.getStyleClass().add("b");
        Button add = new Button(null, Icons.small(Material2OutlinedAL.ADD));
        add.getStyleClass().addAll("flat", "button-icon", "small");
        add.setId("add-" + type.name());
        add.setOnAction(e -> RecordForm.open(desk, type, FieldValues.of(type).with(link, parent), add, id -> {}));
        add.setVisible(desk.mayMake(type));
        HBox head = new HBox(8, title, count, Space.grow(), add);
        head.getStyleClass().add("card-head");
        head.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(head, grid);
        changes = desk.records()
                .onChange(Set.of(type.name()), change -> desk.background().deliver(this::reload));
        texts.with(formats -> {
            add.setAccessibleText(
                    formats.labels().text("form.new", desk.labels().typeInText(type)));
            title.setText(desk.labels().types(type));
            show();
        });
        reload();
    }

    private void reload() {
        desk.background()
                .work(desk.texts().text("list.loading"), progress -> read())
                .onSuccess(now -> {
                    found = now;
                    show();
                })
                .start();
    }

    private Found read() {
        List<CrmRecord> records = desk.records().children(type, parent);
        return new Found(records, desk.records().titles(RecordCardViewModel.links(records)));
    }

    private void show() {
        grid.getChildren().clear();
        count.setCount(found.records().size(), desk.texts().formats());
        boolean any = !found.records().isEmpty();
        grid.setVisible(any);
        grid.setManaged(any); // heads over no rows say nothing
        FieldText text = desk.text(found.titles());
        for (int c = 0; c < columns.size(); c++) {
            Field<?> field = columns.get(c);
            Label head = new Label(desk.labels().field(type, field));
            head.getStyleClass().addAll("muted", "t12");
            add(head, field, c, 0);
            for (int r = 0; r < found.records().size(); r++) {
                add(new Label(text.of(found.records().get(r), field)), field, c, r + 1);
            }
        }
    }

    private void add(Label label, Field<?> field, int column, int row) {
        if (NUMBERS.contains(field.kind())) {
            GridPane.setHalignment(label, HPos.RIGHT);
        }
        grid.add(label, column, row);
    }

    void close() {
        changes.close();
    }
}
