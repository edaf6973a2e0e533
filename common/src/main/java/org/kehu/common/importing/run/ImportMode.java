package org.kehu.common.importing.run;

/** What an import may do. */
public enum ImportMode {
    /** Makes records; a row whose record is there already is skipped. */
    CREATE,
    /** Changes records; a row whose record is not there is refused. */
    UPDATE,
    /** Changes what is there and makes what is not. */
    UPSERT;

    boolean makes() {
        return this != UPDATE;
    }

    boolean changes() {
        return this != CREATE;
    }
}
