package org.kehu.client.control;

/** How far a page is with what it shows. */
public enum LoadState {
    LOADING,
    READY,
    /** There is nothing of the kind. */
    EMPTY,
    FAILED
}
