package org.kehu.common.importing.file;

/** What is more than a table that people made. Rows have no limit. */
final class FileLimits {
    static final int COLUMNS = 1000;

    /** Characters of one row or card: what is longer than all that a record stores is a quotation mark that never closes. */
    static final int ROW = 8_000_000;

    /** Bytes of all parts of a workbook. */
    static final long WORKBOOK = 8L << 30;

    /** So many times its size a part may grow; rows of numbers reach 30. */
    static final long RATIO = 150;

    /** Bytes up to which a part may grow by any factor. */
    static final long SMALL = 16L << 20;

    private FileLimits() {}

    /** Bytes of the texts that a workbook keeps apart from its cells: they are in memory, smaller than in the file, while it is read. */
    static long sharedTexts() {
        return Runtime.getRuntime().maxMemory() / 2;
    }
}
