package org.kehu.client.attachment;

import java.io.ByteArrayInputStream;
import java.util.Locale;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.StackPane;
import org.kehu.client.control.Icons;
import org.kehu.common.attachment.FileName;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;

/** A small picture of a file: the picture itself where it is one, else a sign of its kind. */
final class FileIcons {
    private static final double SIZE = 28;
    private static final Map<String, Ikon> BY_ENDING = Map.of(
            ".pdf", Material2OutlinedMZ.PICTURE_AS_PDF,
            ".xlsx", Material2OutlinedAL.GRID_ON,
            ".csv", Material2OutlinedAL.GRID_ON,
            ".pptx", Material2OutlinedMZ.SLIDESHOW,
            ".zip", Material2OutlinedAL.ARCHIVE,
            ".eml", Material2OutlinedMZ.MAIL,
            ".mp4", Material2OutlinedMZ.MOVIE);

    private FileIcons() {}

    static Node of(AttachedFile file) {
        StackPane ground = new StackPane(file.picture() == null ? sign(file) : thumbnail(file.picture()));
        ground.getStyleClass().add("file-icon");
        return ground;
    }

    private static Node thumbnail(byte[] picture) {
        ImageView view = new ImageView(new Image(new ByteArrayInputStream(picture), SIZE * 2, SIZE * 2, true, true));
        view.setFitWidth(SIZE);
        view.setFitHeight(SIZE);
        view.setPreserveRatio(true);
        return view;
    }

    private static Node sign(AttachedFile file) {
        String ending = FileName.ending(file.name()).toLowerCase(Locale.ROOT);
        Ikon usual = file.mediaType().startsWith("image/")
                ? Material2OutlinedAL.IMAGE
                : Material2OutlinedAL.INSERT_DRIVE_FILE;
        return Icons.of(BY_ENDING.getOrDefault(ending, usual));
    }
}
