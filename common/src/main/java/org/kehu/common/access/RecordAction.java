package org.kehu.common.access;

/** What is done with a record as a whole. */
public enum RecordAction {
    READ,
    CREATE,
    EDIT,
    DELETE
}
