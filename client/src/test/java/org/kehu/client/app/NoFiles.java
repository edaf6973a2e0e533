package org.kehu.client.app;

import java.nio.file.Path;
import java.util.List;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;
import org.kehu.client.desk.FileDialogs;

/** A person who closes every dialogue for files. */
final class NoFiles implements FileDialogs {
    @Override
    public List<Path> choose(Window over, String title) {
        return List.of();
    }

    @Override
    public @Nullable Path saveAs(Window over, String title, String name) {
        return null;
    }

    @Override
    public Path unfinished() {
        return Path.of(System.getProperty("java.io.tmpdir"), "kehu-unfinished");
    }

    @Override
    public void show(Path file) {}
}
