package org.kehu.common.importing.file;

/** What rows can be read from. */
public enum FileKind {
    /** Text with a separator between the cells. */
    SEPARATED,
    /** XLSX. */
    WORKBOOK,
    /** vCards of any version, a row each. */
    CARDS
}
