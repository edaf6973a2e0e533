package org.kehu.client.list;

import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import org.controlsfx.control.PopOver.ArrowLocation;
import org.kehu.client.control.PopOvers;
import org.kehu.client.control.WrappedLabel;
import org.kehu.client.desk.RecordDesk;
import org.kehu.common.record.Field;

/** The figures of a column in a small window. */
final class FiguresForm extends VBox {

    private FiguresForm(RecordDesk desk, String column, Map<String, String> figures) {
        super(8);
        setId("figures");
        getStyleClass().add("small-form");
        setFocusTraversable(true);
        Label title = new Label(desk.texts().text("figure.title", column));
        title.getStyleClass().add("b");
        GridPane grid = new GridPane();
        grid.setHgap(24);
        grid.setVgap(4);
        figures.forEach((key, value) -> {
            Label shown = new Label(value);
            shown.setId(key.replace('.', '-'));
            shown.getStyleClass().add("num");
            GridPane.setHalignment(shown, javafx.geometry.HPos.RIGHT);
            grid.addRow(grid.getRowCount(), new Label(desk.texts().text(key)), shown);
        });
        getChildren().addAll(title, grid, new WrappedLabel(desk.texts().text("figure.about"), "muted", "t12"));
        setPrefWidth(300);
    }

    /** Reads the figures of the whole view and shows them. */
    static void open(RecordDesk desk, ListViewModel model, Field<?> field, Node beside) {
        ColumnFigures figures = new ColumnFigures(desk, model.query(), field);
        String column = desk.labels().field(model.type(), field);
        desk.background()
                .work(desk.texts().text("list.loading"), progress -> figures.read())
                .onSuccess(read -> {
                    FiguresForm form = new FiguresForm(desk, column, read);
                    PopOvers.show(beside, form, ArrowLocation.BOTTOM_CENTER);
                    form.requestFocus();
                })
                .onFailure(desk.doing()::broken)
                .start();
    }
}
