package org.kehu.common.importing.run;

/** What a person may choose for a row, in place of what the import would do with it. */
public enum RowChoice {
    /** Nothing comes of it. */
    SKIP,
    /** It changes the record that it means. */
    UPDATE,
    /** It makes a record, though there is one that it may mean. */
    CREATE
}
