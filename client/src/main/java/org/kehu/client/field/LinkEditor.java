package org.kehu.client.field;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javafx.application.Platform;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.control.ComboBox;
import javafx.scene.control.skin.ComboBoxListViewSkin;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import org.kehu.client.records.Records;
import org.kehu.client.task.Background;
import org.kehu.common.query.Filter;
import org.kehu.common.query.RecordQuery;
import org.kehu.common.query.Sort;
import org.kehu.common.record.BadValue;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.RecordRef;
import org.kehu.common.record.RecordType;

/** A record of another type, found by typing a part of it; never loads more than a few. */
final class LinkEditor implements FieldEditor<UUID> {
    private static final int SHOWN = 12;
    private final ComboBox<Found> box = new ComboBox<>();
    private final ObservableList<Found> found = FXCollections.observableArrayList();
    private final RecordType target;
    private final Records records;
    private final Background background;
    private @Nullable Found chosen;
    private boolean quiet;
    /** What is offered was found by this text. */
    private String offered = "";
    /** Text that Enter was pressed after, before anything was found by it. */
    private String entered = "";

    private Runnable whenChosen = () -> {};

    private record Found(UUID id, String title) {}

    LinkEditor(RecordType target, Records records, Background background) {
        this.target = target;
        this.records = records;
        this.background = background;
        box.setEditable(true);
        box.setItems(found);
        box.setVisibleRowCount(SHOWN);
        box.setMaxWidth(Double.MAX_VALUE);
        box.getStyleClass().add("field-editor");
        box.setConverter(new TitleConverter());
        box.skinProperty().addListener((skin, old, now) -> {
            if (now instanceof ComboBoxListViewSkin<?> list) {
                list.getPopupContent().addEventFilter(KeyEvent.ANY, LinkEditor::leaveToTyping);
                list.getPopupContent().addEventFilter(KeyEvent.KEY_PRESSED, this::enter);
            }
        });
        box.addEventFilter(KeyEvent.KEY_PRESSED, this::enter);
        box.getEditor().textProperty().addListener((text, old, typed) -> typed(typed));
        box.valueProperty().addListener((value, old, now) -> picked(now));
    }

    /** The list would take its first row for a blank, and nobody could type a name of two words. */
    private static void leaveToTyping(KeyEvent key) {
        if (key.getCode() == KeyCode.SPACE) {
            key.consume();
        }
    }

    /** Takes the one that is offered; what is still being looked for is taken once it is found to be the only one. */
    private void enter(KeyEvent key) {
        String typed = box.getEditor().getText();
        if (key.getCode() != KeyCode.ENTER || key.isShortcutDown() || chosen != null || typed.isBlank()) {
            return;
        }
        if (!typed.equals(offered)) {
            entered = typed;
            key.consume();
        } else if (found.size() == 1) {
            key.consume();
            take(found.get(0));
        }
    }

    private void take(Found only) {
        box.hide();
        quietly(only);
        Platform.runLater(whenChosen);
    }

    @Override
    public Region node() {
        return box;
    }

    @Override
    public void show(@Nullable UUID value) {
        quietly(value == null ? null : new Found(value, ""));
        if (value != null) {
            RecordRef ref = new RecordRef(target.name(), value);
            background
                    .work("link", control -> records.titles(List.of(ref)).getOrDefault(ref, ""))
                    .onSuccess(title -> quietly(new Found(value, title)))
                    .start();
        }
    }

    private void quietly(@Nullable Found value) {
        quiet = true;
        chosen = value;
        box.setValue(value);
        box.getEditor().setText(value == null ? "" : value.title());
        box.getEditor().selectAll();
        quiet = false;
    }

    private void typed(String text) {
        if (quiet || (chosen != null && chosen.title().equals(text))) {
            return;
        }
        chosen = null;
        entered = "";
        RecordQuery query =
                RecordQuery.of(target).sortedBy(Sort.by(target.title())).limit(SHOWN);
        RecordQuery narrowed = text.isBlank() ? query : query.where(new Filter.Search(text));
        background
                .work("link", control -> records.page(narrowed).records())
                .onSuccess(matches -> offer(text, matches))
                .start();
    }

    private void offer(String text, List<CrmRecord> matches) {
        if (!text.equals(box.getEditor().getText())) {
            return;
        }
        quiet = true;
        found.setAll(
                matches.stream().map(one -> new Found(one.id(), one.title())).toList());
        box.getEditor().setText(text);
        box.getEditor().positionCaret(text.length());
        quiet = false;
        offered = text;
        if (found.size() == 1 && text.equals(entered)) {
            take(found.get(0));
        } else if (box.isFocused() || box.getEditor().isFocused()) {
            box.show();
        }
    }

    private void picked(@Nullable Found value) {
        if (!quiet && value != null) {
            chosen = value;
            Platform.runLater(whenChosen);
        }
    }

    private Optional<UUID> onlyOne(String typed) {
        boolean only = found.size() == 1 && offered.strip().equals(typed);
        return only ? Optional.of(found.get(0).id()) : Optional.empty();
    }

    /** @throws BadValue if what is typed names none of the records offered, and not one alone is offered for it */
    @Override
    public @Nullable UUID read() {
        String typed = box.getEditor().getText().strip();
        if (typed.isEmpty()) {
            return null;
        }
        if (chosen != null) {
            return chosen.id();
        }
        return found.stream()
                .filter(one -> one.title().equalsIgnoreCase(typed))
                .map(Found::id)
                .findFirst()
                .or(() -> onlyOne(typed))
                .orElseThrow(() -> new BadValue("no_such_link", typed, target.name()));
    }

    @Override
    public void onChosen(Runnable run) {
        whenChosen = run;
    }

    @Override
    public void focus() {
        box.getEditor().requestFocus();
        box.getEditor().selectAll();
    }

    /** Titles as text; typing is looked up, not converted. */
    private final class TitleConverter extends StringConverter<Found> {
        @Override
        public String toString(@Nullable Found value) {
            return value == null ? "" : value.title();
        }

        @Override
        public @Nullable Found fromString(String text) {
            return chosen;
        }
    }
}
