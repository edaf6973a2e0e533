package org.kehu.client.attachment;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.controlsfx.control.PopOver;
import org.controlsfx.control.PopOver.ArrowLocation;
import org.kehu.client.control.PopOvers;
import org.kehu.client.control.WrappedLabel;
import org.kehu.client.text.Texts;
import org.kehu.common.attachment.FileName;

/** Asks for another name of a file; Enter takes it. The part before the ending is chosen at first. */
final class RenameForm {
    private static final double WIDTH = 300;

    private RenameForm() {}

    static void open(AttachmentsViewModel model, AttachedFile file, Node beside) {
        Texts texts = model.desk().texts();
        Label title = new Label(texts.text("attachments.rename"));
        title.getStyleClass().add("b");
        TextField name = new TextField(file.name());
        name.setId("file-name");
        name.setAccessibleText(texts.text("attachments.rename.name"));
        Label refusal = new WrappedLabel("", "bad", "t12");
        refusal.managedProperty().bind(refusal.visibleProperty());
        refusal.setVisible(false);
        VBox form = new VBox(8, title, name, refusal);
        form.getStyleClass().add("small-form");
        form.setPrefWidth(WIDTH);
        PopOver popOver = PopOvers.show(beside, form, ArrowLocation.TOP_RIGHT);
        name.setOnAction(e -> model.rename(file, name.getText(), popOver::hide, reason -> {
            refusal.setText(model.desk().doing().text(reason));
            refusal.setVisible(true);
        }));
        name.requestFocus();
        name.selectRange(0, file.name().length() - FileName.ending(file.name()).length());
    }
}
