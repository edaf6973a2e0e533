package org.kehu.common.importing.file;

import java.nio.file.Path;

/** How a person is told of a file: by its name, without the folders of this computer. */
final class FileNames {
    private FileNames() {}

    static String of(Path file) {
        Path name = file.getFileName();
        return name == null ? file.toString() : name.toString();
    }
}
