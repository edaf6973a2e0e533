package org.kehu.common.sync;

/** What the server tells a device to do before anything else. */
public enum SyncAction {
    /** Go on. */
    OK,
    /** What the device holds cannot be brought up to date: take everything anew and keep the outbox. */
    RESNAPSHOT,
    /** The program is too old for this server; work goes on offline. */
    UPGRADE,
    /** The server is older than the program, which finds that out itself; work goes on offline. */
    OLD_SERVER
}
