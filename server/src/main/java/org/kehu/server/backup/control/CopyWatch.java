package org.kehu.server.backup.control;

/** Told while tables are written, read or compared, so that whoever waits hears how far it is; ends it by throwing. */
public interface CopyWatch {
    /** Of whoever waits for nothing but the end. */
    CopyWatch NONE = new CopyWatch() {};

    /** So many rows more. */
    default void rows(int many) {}

    /** One table more. */
    default void table() {}
}
