package org.kehu.client.card;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.controlsfx.control.PopOver;
import org.controlsfx.control.PopOver.ArrowLocation;
import org.jspecify.annotations.Nullable;
import org.kehu.client.control.Icons;
import org.kehu.client.control.PopOvers;
import org.kehu.client.control.Space;
import org.kehu.client.desk.AuthorText;
import org.kehu.client.desk.RecordDesk;
import org.kehu.client.desk.RecordEdits;
import org.kehu.client.field.FieldText;
import org.kehu.client.field.NamedRecords;
import org.kehu.client.records.History;
import org.kehu.client.records.Operation;
import org.kehu.common.record.Change;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.Field;
import org.kehu.common.record.RecordPatch;
import org.kehu.common.record.RecordRef;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;

/** What a field held before and who gave it, as far as that can be asked now, each value with a button that puts it back. */
final class FieldHistory<V> extends VBox {
    private static final int MOST = 200;
    private static final int SHOWN = 8;
    private final RecordDesk desk;
    private final CrmRecord record;
    private final Field<V> field;
    private @Nullable PopOver popOver;

    /** A value and what it came with. */
    private record Earlier(@Nullable Object value, Operation from) {}

    private record Found(List<Earlier> values, Map<RecordRef, String> titles, boolean whole) {}

    private FieldHistory(RecordDesk desk, CrmRecord record, Field<V> field) {
        this.desk = desk;
        this.record = record;
        this.field = field;
        getStyleClass().add("history");
        setId("history");
        setPrefWidth(400);
    }

    static <V> void open(RecordDesk desk, CrmRecord record, Field<V> field, Node beside) {
        FieldHistory<V> history = new FieldHistory<>(desk, record, field);
        desk.background()
                .work(desk.texts().text("list.loading"), progress -> history.read())
                .onSuccess(found -> history.show(found, beside))
                .start();
    }

    private Found read() {
        List<Earlier> values = new ArrayList<>();
        Set<RecordRef> refs = new HashSet<>();
        History.Known known = desk.history().of(record.ref(), MOST);
        for (Operation operation : known.operations()) {
            for (RecordPatch patch : operation.patches()) {
                if (patch.changes().get(field.name()) instanceof Change.Set set && values.size() < SHOWN) {
                    values.add(new Earlier(set.after(), operation));
                    refs.add(new RecordRef("user", operation.user()));
                    refs.addAll(NamedRecords.of(field, set.after()));
                }
            }
        }
        return new Found(values, desk.records().titles(refs), known.whole());
    }

    private void show(Found found, Node beside) {
        Label title = new Label(desk.texts().text("card.history", desk.labels().field(record.type(), field)));
        title.getStyleClass().add("b");
        HBox head = new HBox(8, Icons.of(Material2OutlinedAL.HISTORY), title);
        head.getStyleClass().add("pop-head");
        getChildren().add(head);
        FieldText text = desk.text(found.titles());
        boolean current = true;
        for (Earlier one : found.values()) {
            getChildren().add(row(one, text, current));
            current = false;
        }
        Label foot = new Label(desk.texts().text(reach(found)));
        foot.getStyleClass().addAll("muted", "t12", "history-foot");
        foot.setWrapText(true);
        foot.setMinHeight(USE_PREF_SIZE);
        Hyperlink all = new Hyperlink(desk.texts().text("card.history.all"));
        all.setId("history-all");
        all.setOnAction(e -> openAll());
        HBox rest = new HBox(all);
        rest.getStyleClass().add("history-foot");
        getChildren().addAll(foot, rest);
        popOver = PopOvers.show(beside, this, ArrowLocation.LEFT_TOP);
    }

    private void openAll() {
        if (popOver != null) {
            popOver.hide();
        }
        desk.openHistory(record.ref());
    }

    private static String reach(Found found) {
        if (!found.whole()) {
            return found.values().isEmpty() ? "card.history.none" : "card.history.reach";
        }
        return found.values().isEmpty() ? "card.history.never" : "card.history.whole";
    }

    private HBox row(Earlier one, FieldText text, boolean current) {
        String value = text.of(record.type(), field, one.value());
        Label shown = new Label(value.isEmpty() ? desk.texts().text("filter.empty") : value);
        shown.getStyleClass().add(current ? "b" : "plain");
        shown.setWrapText(true);
        shown.setMinHeight(USE_PREF_SIZE);
        Operation from = one.from();
        String given = AuthorText.of(desk, text).line(from.user(), from.at(), from.device());
        Label meta = new Label(from.settled() ? given : desk.texts().text("card.history.waiting", given));
        meta.getStyleClass().addAll("muted", "t12");
        HBox row = new HBox(8, new VBox(shown, meta), Space.grow());
        row.getStyleClass().add("history-row");
        if (current) {
            Label now = new Label(desk.texts().text("card.history.now"));
            now.getStyleClass().addAll("muted", "t12");
            now.setMinWidth(USE_PREF_SIZE);
            row.getChildren().add(now);
        } else if (new RecordEdits(desk).canEdit(record, field)) {
            row.getChildren().add(putBack(one));
        }
        return row;
    }

    @SuppressWarnings("unchecked")
    private Button putBack(Earlier one) {
        Button back = new Button(desk.texts().text("card.history.back"), Icons.small(Material2OutlinedMZ.UNDO));
        back.getStyleClass().add("small");
        back.setMinWidth(USE_PREF_SIZE);
        back.setOnAction(e -> {
            if (popOver != null) {
                popOver.hide();
            }
            new RecordEdits(desk).edit(record, field, (V) one.value(), () -> {}, desk.doing()::refuse);
        });
        return back;
    }
}
