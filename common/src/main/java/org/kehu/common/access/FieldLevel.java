package org.kehu.common.access;

/** What one may do with a field; each contains those before it. */
public enum FieldLevel {
    HIDDEN,
    /** Known to be there, not to be read. */
    MASKED,
    READ,
    EDIT
}
