package org.kehu.client.attachment;

import java.io.File;
import java.util.List;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kehu.client.control.Action;
import org.kehu.client.control.CountLabel;
import org.kehu.client.control.EmptyState;
import org.kehu.client.control.Icons;
import org.kehu.client.control.Space;
import org.kehu.client.desk.RecordDesk;
import org.kehu.client.text.TextScope;
import org.kehu.common.access.RecordAction;
import org.kehu.common.record.RecordRef;
import org.kordamp.ikonli.material2.Material2OutlinedAL;

/** The section of a card with the files of its record. Files are dropped on it, or chosen. */
public final class AttachmentsView extends VBox {
    private static final PseudoClass TARGET = PseudoClass.getPseudoClass("target");

    private final RecordDesk desk;
    private final AttachmentsViewModel model;
    private final CountLabel count = new CountLabel();
    private final TextScope texts;
    private final VBox rows = new VBox();
    private final EmptyState nothing = new EmptyState();

    /** @param styles of the place where it stands */
    public AttachmentsView(RecordDesk desk, RecordRef carrier, String... styles) {
        this.desk = desk;
        this.texts = desk.texts().scope();
        this.model = new AttachmentsViewModel(desk, carrier);
        getStyleClass().add("attachments");
        getStyleClass().addAll(styles);
        setId("attachments");
        nothing.getStyleClass().add("drop-place");
        texts.set(nothing::setSentence, "attachments.empty");
        getChildren().addAll(head(), rows);
        model.foundProperty().addListener((p, was, now) -> show());
        texts.with(formats -> show());
    }

    /** Files may be dropped anywhere on the card, also where this section is not in sight. */
    public AttachmentsView takingDropsOf(Node card) {
        if (model.may(RecordAction.CREATE)) {
            card.setOnDragOver(this::over);
            card.setOnDragExited(drag -> pseudoClassStateChanged(TARGET, false));
            card.setOnDragDropped(this::dropped);
        }
        return this;
    }

    /** Asks for files, by a key and in the palette. */
    public Action action() {
        return Action.of("files.attach", Material2OutlinedAL.ATTACH_FILE, "F", this::choose)
                .when(new SimpleBooleanProperty(model.may(RecordAction.CREATE)));
    }

    private HBox head() {
        Label title = new Label();
        title.getStyleClass().add("b");
        texts.set(title::setText, "attachments.title");
        Button add = new Button(null, Icons.small(Material2OutlinedAL.ATTACH_FILE));
        add.getStyleClass().addAll("flat", "button-icon", "small");
        add.setId("attach-files");
        texts.set(add::setAccessibleText, "attachments.add");
        add.setOnAction(e -> choose());
        add.setVisible(model.may(RecordAction.CREATE));
        HBox head = new HBox(8, title, count, Space.grow(), new ComingMenu(desk, texts), add);
        head.setAlignment(Pos.CENTER_LEFT);
        head.getStyleClass().add("block-head");
        return head;
    }

    private void choose() {
        model.add(desk.files().choose(getScene().getWindow(), desk.texts().text("attachments.add")));
    }

    private void over(DragEvent drag) {
        if (drag.getDragboard().hasFiles()) {
            drag.acceptTransferModes(TransferMode.COPY);
            pseudoClassStateChanged(TARGET, true);
            drag.consume();
        }
    }

    private void dropped(DragEvent drag) {
        List<File> files = drag.getDragboard().getFiles();
        model.add(files.stream().map(File::toPath).toList());
        drag.setDropCompleted(!files.isEmpty());
        drag.consume();
    }

    private void show() {
        AttachmentReader.Found found = model.foundProperty().get();
        FileWords words = new FileWords(desk, found.names());
        count.setCount(found.files().size(), desk.texts().formats());
        Shown.replace(rows, found.files(), file -> new FileRow(model, file, words));
        if (found.files().isEmpty()) {
            rows.getChildren().setAll(nothing);
        }
    }

    /** The record's card is closed. */
    public void close() {
        model.close();
        texts.release();
    }
}
