package org.kehu.client.imports;

/** Where the person is on the way from a file to records. */
enum Step {
    FILE,
    COLUMNS,
    PREVIEW,
    RUN,
    RESULT;

    String labelKey() {
        return "import.step." + name().toLowerCase(java.util.Locale.ROOT);
    }
}
