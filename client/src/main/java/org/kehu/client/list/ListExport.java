package org.kehu.client.list;

import java.util.List;
import java.util.function.Supplier;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Node;
import org.kehu.client.control.Action;
import org.kehu.client.desk.RecordDesk;
import org.kehu.client.exports.ExportOffer;
import org.kehu.client.exports.Exports;
import org.kehu.common.record.Field;
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
        WrittenView view = WrittenView.of(desk, model);
        ExportOffer offer = new ExportOffer(
                model.type(),
                model.query(),
                model.figuresProperty().get().count(),
                checked.records(),
                shown,
                readable(model.askable()),
                view::words);
        new Exports(desk).ask(offer, beside);
    }

    private List<Field<?>> readable(java.util.Collection<Field<?>> fields) {
        return fields.stream()
                .filter(field -> desk.mayRead(model.type(), field))
                .<Field<?>>map(field -> field)
                .toList();
    }
}
