package org.kehu.client.attachment;

import java.nio.file.Path;
import javafx.scene.Node;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCombination;
import org.kehu.client.control.Icons;
import org.kehu.client.desk.RecordDesk;
import org.kehu.common.access.RecordAction;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;

/** What can be done with one file, each with its key; only what can be done now. */
final class FileMenu extends MenuButton {
    private final AttachmentsViewModel model;
    private final AttachedFile file;
    private final Node row;

    FileMenu(AttachmentsViewModel model, AttachedFile file, Node row) {
        super(null, Icons.small(Material2OutlinedMZ.MORE_HORIZ));
        this.model = model;
        this.file = file;
        this.row = row;
        getStyleClass().addAll("flat", "file-menu");
        setId("file-menu-" + file.id());
        setAccessibleText(model.desk().texts().text("attachments.more", file.name()));
        setFocusTraversable(false);
        boolean here = file.state().kind().isHere();
        if (file.canPreview()) {
            item("preview", Material2OutlinedMZ.VISIBILITY, "Space", this::preview);
        }
        item(
                here ? "open" : "fetch",
                here ? Material2OutlinedMZ.OPEN_IN_NEW : Material2OutlinedAL.CLOUD_DOWNLOAD,
                "Enter",
                () -> model.open(file));
        if (here) {
            item("save", Material2OutlinedMZ.SAVE_ALT, "Ctrl+S", this::save);
        }
        if (model.may(RecordAction.EDIT)) {
            item("rename", Material2OutlinedAL.EDIT, "F2", this::rename);
        }
        if (model.may(RecordAction.DELETE)) {
            item("delete", Material2OutlinedAL.DELETE, "Delete", () -> model.delete(file));
        }
    }

    private void item(String id, Ikon icon, String key, Runnable run) {
        MenuItem item = new MenuItem(model.desk().texts().text("attachments." + id), Icons.small(icon));
        item.setId("file-" + id);
        item.setAccelerator(KeyCombination.valueOf(key));
        item.setOnAction(e -> run.run());
        getItems().add(item);
    }

    void preview() {
        model.preview(file, content -> FilePreview.open(model.desk().texts(), file, content, row));
    }

    void save() {
        RecordDesk desk = model.desk();
        Path to = desk.files().saveAs(getScene().getWindow(), desk.texts().text("attachments.save"), file.name());
        if (to != null) {
            model.save(file, to);
        }
    }

    void rename() {
        RenameForm.open(model, file, this);
    }
}
