package org.kehu.client.service;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.controlsfx.control.PopOver;
import org.controlsfx.control.PopOver.ArrowLocation;
import org.kehu.client.control.Kbd;
import org.kehu.client.control.PopOvers;
import org.kehu.client.control.Space;
import org.kehu.client.desk.RecordDesk;
import org.kehu.common.service.Ticket;

/** Asks what was done about the ticket; a refusal stands beside the text, which stays. */
final class SolveForm extends VBox {
    private static final double WIDTH = 400;
    private static final int ROWS = 4;
    private final TicketViewModel model;
    private final RecordDesk desk;
    private final TextArea solution = new TextArea();
    private final Label refusal = new Label();
    private final PopOver popOver;

    private SolveForm(TicketViewModel model, RecordDesk desk) {
        this.model = model;
        this.desk = desk;
        getStyleClass().add("small-form");
        setPrefWidth(WIDTH);
        Label title = new Label(desk.texts().text("tickets.solve.how"));
        title.getStyleClass().add("b");
        title.setLabelFor(solution);
        solution.setId("solution");
        solution.setWrapText(true);
        solution.setPrefRowCount(ROWS);
        TicketDetail now = model.detailProperty().get();
        String before = now == null ? null : now.ticket().get(Ticket.SOLUTION);
        solution.setText(before == null ? "" : before);
        refusal.setId("solve-refusal");
        refusal.setWrapText(true);
        refusal.setMinHeight(USE_PREF_SIZE);
        refusal.getStyleClass().add("bad");
        refusal.managedProperty().bind(refusal.visibleProperty());
        refusal.setVisible(false);
        Button solve = new Button(desk.labels().verb("ticket.solve"), new Kbd("Ctrl+Enter"));
        solve.setContentDisplay(javafx.scene.control.ContentDisplay.RIGHT);
        solve.setId("solve");
        solve.getStyleClass().add("accent");
        solve.setOnAction(e -> solve());
        getChildren().addAll(title, solution, refusal, new HBox(Space.grow(), solve));
        addEventFilter(KeyEvent.KEY_PRESSED, key -> {
            if (key.getCode() == KeyCode.ENTER && key.isShortcutDown()) {
                key.consume();
                solve();
            }
        });
        popOver = PopOvers.of(this, ArrowLocation.TOP_LEFT);
        popOver.setAutoHide(false);
    }

    static void open(TicketViewModel model, RecordDesk desk, Node beside) {
        SolveForm form = new SolveForm(model, desk);
        form.popOver.show(beside);
        form.solution.requestFocus();
    }

    private void solve() {
        model.solve(solution.getText(), popOver::hide, reason -> {
            refusal.setText(desk.doing().text(reason));
            refusal.setVisible(true);
            solution.requestFocus();
        });
    }
}
