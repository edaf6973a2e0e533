package org.kehu.client.attachment;

import java.io.ByteArrayInputStream;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.VBox;
import org.controlsfx.control.PopOver.ArrowLocation;
import org.kehu.client.control.PopOvers;
import org.kehu.client.text.Texts;

/** Shows a picture or a text inside the window; Esc closes it. */
final class FilePreview {
    private static final double WIDTH = 560;
    private static final double HEIGHT = 420;

    private FilePreview() {}

    static void open(Texts texts, AttachedFile file, FileContent content, Node beside) {
        Label title = new Label(file.name());
        title.getStyleClass().add("b");
        VBox box = new VBox(8, title, content.picture() == null ? text(content) : picture(content.picture()));
        if (!content.whole()) {
            Label more = new Label(texts.text("attachments.preview.more"));
            more.getStyleClass().addAll("muted", "t12");
            box.getChildren().add(more);
        }
        box.getStyleClass().add("small-form");
        box.setId("file-preview");
        var popOver = PopOvers.of(box, ArrowLocation.RIGHT_TOP);
        box.setMaxWidth(WIDTH + 32);
        popOver.show(beside);
    }

    private static ImageView picture(byte[] bytes) {
        Image image = new Image(new ByteArrayInputStream(bytes), WIDTH, HEIGHT, true, true);
        return new ImageView(image);
    }

    private static TextArea text(FileContent content) {
        TextArea area = new TextArea(content.text());
        area.setEditable(false);
        area.setWrapText(true);
        area.setPrefSize(WIDTH, HEIGHT);
        return area;
    }
}
