package org.kehu.client.cleaning;

import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kehu.client.control.Icons;
import org.kehu.client.desk.RecordDesk;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2OutlinedAL;

/** One kind of finding: what it is and what can be done, and beside it a bar, how many, and which share. */
final class FindingCell extends ListCell<@Nullable FoundKind> {
    private static final double BAR = 160;
    private final RecordDesk desk;
    private final FindingWords words;
    private final FontIcon sign = Icons.of(Material2OutlinedAL.ERROR_OUTLINE);
    private final Label title = new Label();
    private final Label about = new Label();
    private final ProgressBar bar = new ProgressBar(0);
    private final Label count = new Label();
    private final Label share = new Label();
    private final HBox row;

    FindingCell(RecordDesk desk, FindingWords words) {
        this.desk = desk;
        this.words = words;
        getStyleClass().add("finding-cell");
        title.getStyleClass().add("b");
        about.getStyleClass().addAll("muted", "t12");
        bar.getStyleClass().add("whole");
        bar.setMinWidth(BAR);
        bar.setPrefWidth(BAR);
        count.getStyleClass().addAll("b", "finding-count");
        share.getStyleClass().addAll("muted", "t12", "finding-share");
        VBox lines = new VBox(2, title, about);
        lines.setMinWidth(0);
        lines.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        HBox.setHgrow(lines, Priority.ALWAYS);
        row = new HBox(12, sign, lines, bar, count, share);
        row.getStyleClass().add("finding-row");
        row.setMinWidth(0);
        row.setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable FoundKind found, boolean empty) {
        super.updateItem(found, empty);
        if (found == null || empty) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        sign.setIconCode(FindingWords.icon(found.finding().kind()));
        title.setText(words.title(found.finding()));
        about.setText(words.about(found.finding()));
        bar.setProgress(found.share());
        count.setText(desk.texts().formats().integer(found.count()));
        share.setText(desk.texts().text("cleaning.share", found.share()));
        setAccessibleText(desk.texts().text("cleaning.spoken", title.getText(), found.count()));
        setGraphic(row);
    }
}
