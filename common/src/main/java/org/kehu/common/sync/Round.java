package org.kehu.common.sync;

/**
 * What a round came to.
 *
 * @param action OK: this device and the server agree, but for what was given meanwhile
 * @param settled units that have their verdict now
 * @param refused those of them that went to the tray
 * @param waiting units that still have none
 */
public record Round(SyncAction action, int settled, int refused, int waiting) {}
