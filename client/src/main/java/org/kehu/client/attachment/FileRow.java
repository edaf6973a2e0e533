package org.kehu.client.attachment;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kehu.client.control.Icons;
import org.kehu.client.control.WrappedLabel;
import org.kehu.client.records.FileState;
import org.kehu.common.access.RecordAction;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;

/** One file: what it is, its name, where it is, and its menu. Opened by Enter or two presses. */
final class FileRow extends HBox {
    private static final PseudoClass BAD = PseudoClass.getPseudoClass("bad");

    private final AttachmentsViewModel model;
    private final AttachedFile file;
    private final FileMenu menu;

    FileRow(AttachmentsViewModel model, AttachedFile file, FileWords words) {
        super(8);
        this.model = model;
        this.file = file;
        this.menu = new FileMenu(model, file, this);
        setId("file-" + file.id());
        setAlignment(Pos.CENTER_LEFT);
        setFocusTraversable(true);
        getStyleClass().add("file-row");
        Label name = new Label(file.name());
        name.setMinWidth(0);
        name.setTooltip(new Tooltip(file.name()));
        Label line = new WrappedLabel(words.line(file), "muted", "t12");
        line.setMinWidth(0);
        line.pseudoClassStateChanged(BAD, file.state().problem() != null);
        VBox texts = new VBox(name, line);
        HBox.setHgrow(texts, Priority.ALWAYS);
        texts.setMinWidth(0);
        setAccessibleText(model.desk().texts().text("attachments.spoken", file.name(), line.getText()));
        getChildren().addAll(FileIcons.of(file), texts);
        addState();
        getChildren().add(menu);
        setOnMouseClicked(click -> {
            requestFocus();
            if (click.getClickCount() == 2) {
                model.open(file);
            }
        });
        setOnKeyPressed(this::key);
    }

    private void addState() {
        FileState.Kind kind = file.state().kind();
        if (kind == FileState.Kind.SENDING || kind == FileState.Kind.FETCHING) {
            ProgressBar bar = new ProgressBar(file.state().progress());
            bar.getStyleClass().add("file-progress");
            getChildren().add(bar);
        } else if (kind == FileState.Kind.ABSENT || file.state().problem() != null) {
            boolean again = file.state().problem() != null;
            Button get = new Button(
                    null, Icons.small(again ? Material2OutlinedMZ.REFRESH : Material2OutlinedAL.CLOUD_DOWNLOAD));
            get.getStyleClass().addAll("flat", "button-icon", "small");
            get.setAccessibleText(model.desk().texts().text(again ? "attachments.retry" : "attachments.fetch"));
            get.setId("file-get-" + file.id());
            get.setOnAction(e -> model.want(file));
            getChildren().add(get);
        } else if (kind == FileState.Kind.WAITING || kind == FileState.Kind.PENDING) {
            Node waits = Icons.small(Material2OutlinedMZ.SCHEDULE);
            getChildren().add(waits);
        }
    }

    private void key(KeyEvent key) {
        if (isDone(key)) {
            key.consume();
        }
    }

    private boolean isDone(KeyEvent key) {
        return switch (key.getCode()) {
            case ENTER -> done(true, () -> model.open(file));
            case SPACE -> done(file.canPreview(), menu::preview);
            case F2 -> done(model.may(RecordAction.EDIT), menu::rename);
            case DELETE -> done(model.may(RecordAction.DELETE), () -> model.delete(file));
            case S -> done(key.isShortcutDown() && file.state().kind().isHere(), menu::save);
            default -> false;
        };
    }

    private static boolean done(boolean can, Runnable what) {
        if (can) {
            what.run();
        }
        return can;
    }
}
