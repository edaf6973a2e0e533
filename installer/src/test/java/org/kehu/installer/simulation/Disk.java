package org.kehu.installer.simulation;

import org.jspecify.annotations.Nullable;
import org.kehu.common.record.RecordSchema;
import org.kehu.common.sync.ClientStore;

/** Where a device keeps everything: outlives the program, and a machine that stops. */
interface Disk {
    ClientStore store();

    /** How often something was changed. */
    long commits();

    /** After a crash: the disk is as the crash left it. */
    default void recover() {}

    /** The program ends and begins anew, in good order or in the middle of whatever it did. */
    default void reopen(boolean inOrder) {}

    /** Contents of attachments beside the store; null where the store has its own. */
    default @Nullable DeviceFiles files(Plant plant) {
        return null;
    }

    /** A program with other declarations uses it from now on. */
    void openedWith(RecordSchema schema);

    /** Nobody needs it any more. */
    default void close() {}
}
