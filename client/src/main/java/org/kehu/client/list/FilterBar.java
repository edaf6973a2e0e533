package org.kehu.client.list;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javafx.animation.PauseTransition;
import javafx.collections.ListChangeListener;
import javafx.geometry.Side;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.util.Duration;
import org.kehu.client.control.Chip;
import org.kehu.client.desk.RecordDesk;
import org.kehu.client.text.TextScope;
import org.kehu.common.record.Field;
import org.kehu.common.record.RecordRef;
import org.kehu.common.record.RecordType;
import org.kordamp.ikonli.material2.Material2OutlinedAL;

/** Words to look for, a chip per condition, and the dashed chip that adds one. */
final class FilterBar extends HBox {
    /** After this pause in typing the store is asked. */
    private static final Duration PAUSE = Duration.millis(150);

    private final RecordDesk desk;
    private final ListViewModel model;
    private final RecordType type;
    private final TextField words = new TextField();
    private final HBox chips = new HBox(8);
    private final Chip match = new Chip().withMark(Material2OutlinedAL.EXPAND_MORE);
    private final Chip add = Chip.adding();
    private final PauseTransition pause = new PauseTransition(PAUSE);

    FilterBar(RecordDesk desk, ListViewModel model, TextScope texts) {
        this.desk = desk;
        this.model = model;
        this.type = model.type();
        getStyleClass().add("filter-bar");
        words.setId("list-search");
        words.setPrefWidth(200);
        pause.setOnFinished(e -> model.searchProperty().set(words.getText().strip()));
        words.textProperty().addListener((p, was, now) -> pause.playFromStart());
        words.setOnKeyPressed(key -> {
            if (key.getCode() == KeyCode.ESCAPE && !words.getText().isEmpty()) {
                key.consume();
                words.clear();
            }
        });
        match.setOnAction(e -> model.anyProperty().set(!model.anyProperty().get()));
        match.setId("match");
        match.managedProperty().bind(match.visibleProperty());
        add.setId("add-filter");
        add.setOnAction(e -> chooseField());
        getChildren().addAll(words, match, chips, add);
        texts.with(formats -> {
            words.setPromptText(formats.labels().text("list.search"));
            words.setAccessibleText(formats.labels().text("list.search"));
            add.setTexts("", formats.labels().text("list.filter"));
            showChips();
        });
        model.conditions().addListener((ListChangeListener<Condition>) change -> showChips());
        model.anyProperty().addListener((p, was, now) -> showChips());
    }

    void focusSearch() {
        words.requestFocus();
        words.selectAll();
    }

    private void showChips() {
        List<Condition> conditions = List.copyOf(model.conditions());
        match.setVisible(conditions.size() > 1);
        match.setTexts(
                desk.texts().text("filter.match"),
                desk.texts().text(model.anyProperty().get() ? "filter.match.any" : "filter.match.all"));
        showChips(conditions, Map.of());
        Set<RecordRef> refs = new HashSet<>();
        for (Condition condition : conditions) {
            String target = condition.field().target();
            if (target != null && condition instanceof Condition.OneOf one) {
                one.values().forEach(value -> refs.add(new RecordRef(target, (UUID) value)));
            }
        }
        if (!refs.isEmpty()) {
            desk.background()
                    .work(
                            desk.texts().text("list.loading"),
                            progress -> desk.records().titles(refs))
                    .onSuccess(titles -> showChips(conditions, titles))
                    .start();
        }
    }

    private void showChips(List<Condition> conditions, Map<RecordRef, String> titles) {
        ConditionText words = new ConditionText(desk.text(titles), type);
        chips.getChildren().clear();
        for (Condition condition : conditions) {
            Chip chip = new Chip().removable(() -> model.conditions().remove(condition));
            chip.setTexts(desk.labels().field(type, condition.field()), words.of(condition));
            chip.setOnAction(e ->
                    ConditionForm.open(desk, type, condition.field(), chip, changed -> replace(condition, changed)));
            chips.getChildren().add(chip);
        }
    }

    private void replace(Condition before, Condition after) {
        int at = model.conditions().indexOf(before);
        if (at >= 0) {
            model.conditions().set(at, after);
        }
    }

    private void chooseField() {
        ContextMenu menu = new ContextMenu();
        menu.setId("filter-fields");
        for (Field<?> field : model.allColumns()) {
            MenuItem item = new MenuItem(desk.labels().field(type, field));
            item.setId("filter-" + field.name());
            item.setOnAction(e -> ConditionForm.open(
                    desk, type, field, add, made -> model.conditions().add(made)));
            menu.getItems().add(item);
        }
        menu.show(add, Side.BOTTOM, 0, 4);
    }
}
