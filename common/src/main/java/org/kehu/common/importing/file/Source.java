package org.kehu.common.importing.file;

import java.nio.file.Path;

/** A file that was recognised, with all that is needed to read its rows again from the beginning. */
public sealed interface Source permits SeparatedSource, WorkbookSource, CardSource {

    Path file();

    FileKind kind();

    Rows open();
}
