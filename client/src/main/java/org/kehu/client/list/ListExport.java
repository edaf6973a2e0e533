package org.kehu.client.list;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Node;
import org.kehu.client.control.Action;
import org.kehu.client.desk.RecordDesk;
import org.kehu.client.exports.ExportOffer;
import org.kehu.client.exports.Exports;
import org.kehu.common.record.Field;
import org.kehu.common.record.RecordRef;
import org.kordamp.ikonli.material2.Material2OutlinedAL;

/** Takes the list out as it stands: its view, filter, order and columns, or what of it is ticked. Groups make no difference. */
record ListExport(RecordDesk desk, ListViewModel model, Checked checked) {

    boolean isAllowed() {
        return new Exports(desk).isAllowed();
    }

    /** @param beside what the form opens at */
    Action action(Supplier<Node> beside) {
        return Action.of("list.export", Material2OutlinedAL.GET_APP, "Ctrl+E", () -> ask(beside.get()))
                .when(new SimpleBooleanProperty(isAllowed()));
    }

    void ask(Node beside) {
        List<Field<?>> shown = readable(model.shownColumns().keySet());
        Words words = new Words(
                desk.texts().text(model.viewProperty().get().labelKey()),
                model.searchProperty().get().strip(),
                List.copyOf(model.conditions().list()),
                model.conditions().any().get());
        ExportOffer offer = new ExportOffer(
                model.type(),
                model.query(),
                model.figuresProperty().get().count(),
                checked.records(),
                shown,
                readable(model.askable()),
                () -> written(words));
        new Exports(desk).ask(offer, beside);
    }

    private List<Field<?>> readable(java.util.Collection<Field<?>> fields) {
        return fields.stream()
                .filter(field -> desk.mayRead(model.type(), field))
                .<Field<?>>map(field -> field)
                .toList();
    }

    /** What was asked for when the form was opened. */
    private record Words(String view, String search, List<Condition> conditions, boolean any) {}

    private String written(Words words) {
        Set<RecordRef> refs = new HashSet<>();
        words.conditions().forEach(condition -> ConditionChips.addRefs(refs, condition));
        Map<RecordRef, String> titles = desk.records().titles(refs);
        List<String> parts = new ArrayList<>(List.of(words.view()));
        if (!words.search().isEmpty()) {
            parts.add(desk.texts().text("export.filter.search", words.search()));
        }
        if (!words.conditions().isEmpty()) {
            Condition whole = new Condition.Several(words.conditions(), words.any());
            parts.add(new ConditionText(desk.text(titles), model.type()).of(whole));
        }
        return String.join(" · ", parts);
    }
}
