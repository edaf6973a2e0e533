package org.kehu.client.attachment;

import java.util.List;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ToggleGroup;
import org.kehu.client.control.Icons;
import org.kehu.client.desk.RecordDesk;
import org.kehu.client.text.TextScope;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;

/** Up to what size files of one's own open records come to this computer by themselves. */
final class ComingMenu extends MenuButton {
    private static final List<Long> SIZES = List.of(0L, 1L << 20, 10L << 20, 50L << 20);

    private final RecordDesk desk;

    ComingMenu(RecordDesk desk, TextScope texts) {
        super(null, Icons.small(Material2OutlinedMZ.TUNE));
        this.desk = desk;
        getStyleClass().addAll("flat", "file-menu");
        setId("files-coming");
        texts.with(formats -> {
            setAccessibleText(formats.labels().text("attachments.coming"));
            getItems().setAll(new RadioMenuItem());
        });
        setOnShowing(e -> fill());
    }

    private void fill() {
        desk.background()
                .work(
                        desk.texts().text("attachments.title"),
                        progress -> desk.attachments().comingUpTo())
                .onSuccess(this::show)
                .start();
    }

    private void show(long now) {
        ToggleGroup group = new ToggleGroup();
        getItems()
                .setAll(SIZES.stream()
                        .map(size -> item(size, size == now, group))
                        .toList());
    }

    private RadioMenuItem item(long size, boolean chosen, ToggleGroup group) {
        String text = size == 0
                ? desk.texts().text("attachments.coming.never")
                : desk.texts()
                        .text("attachments.coming.upto", desk.texts().formats().bytes(size));
        RadioMenuItem item = new RadioMenuItem(text);
        item.setId("coming-" + (size >> 20));
        item.setToggleGroup(group);
        item.setSelected(chosen);
        item.setOnAction(e -> desk.background()
                .work(text, progress -> {
                    desk.attachments().comeUpTo(size);
                    return size;
                })
                .start());
        return item;
    }
}
