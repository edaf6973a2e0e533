package org.kehu.client.desk;

import java.nio.file.Path;
import java.util.List;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/** Port to what the system has for files of the person's own. */
public interface FileDialogs {

    /** Files that the person picks; empty if none. */
    List<Path> choose(Window over, String title);

    /** Where to write a file, null if the person thinks better of it. */
    @Nullable Path saveAs(Window over, String title, String name);

    /** A folder of Kehu's own, this person's alone, for what may not yet be where it is wanted. It need not be there. */
    Path unfinished();

    /** Opens a file with the program that the system has for it. */
    void show(Path file);
}
