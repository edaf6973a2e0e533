package org.kehu.server.launch;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;

/** Writes a backup of the running server; the application knows how. */
@FunctionalInterface
public interface BackupMaker {
    /** @return what it holds */
    BackupManifest write(Path file) throws IOException, SQLException;
}
