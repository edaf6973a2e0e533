package org.kehu.client.app;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import javafx.application.HostServices;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;
import org.kehu.client.desk.FileDialogs;

/**
 * The dialogs and programs of the desktop.
 *
 * @param data the data folder of this installation
 */
record SystemFiles(HostServices host, Path data) implements FileDialogs {

    @Override
    public List<Path> choose(Window over, String title) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(title);
        List<File> chosen = chooser.showOpenMultipleDialog(over);
        return chosen == null ? List.of() : chosen.stream().map(File::toPath).toList();
    }

    @Override
    public @Nullable Path saveAs(Window over, String title, String name) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(title);
        chooser.setInitialFileName(name);
        File chosen = chooser.showSaveDialog(over);
        return chosen == null ? null : chosen.toPath();
    }

    @Override
    public Path unfinished() {
        return data.resolve("unfinished");
    }

    @Override
    public void show(Path file) {
        host.showDocument(file.toUri().toString());
    }
}
