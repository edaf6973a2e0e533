package org.kehu.client.sync;

import org.kehu.client.store.CacheFolder;
import org.kehu.client.store.WipeMark;
import org.slf4j.LoggerFactory;

/**
 * Destroys a copy that the server has given up: notes the order, destroys the keys, and once the cache is closed deletes its
 * files and tells the server. Each step can be repeated, so that the next start goes on where this one broke off.
 */
final class CopyWipe {
    private final CacheFolder folder;

    CopyWipe(CacheFolder folder) {
        this.folder = folder;
    }

    /** From now on nothing opens the copy any more. */
    void begin(KnownServer known, String receipt) {
        LoggerFactory.getLogger(CopyWipe.class).warn("the copy of {} here is given up", known.login());
        folder.make();
        folder.wipeMark().write(new WipeMark.Order(known.address(), known.fingerprint(), receipt, known.login()));
        folder.destroyKeys();
    }

    /** Does nothing where there is no order. The cache must be closed. */
    void deleteFiles() {
        if (folder.wipeMark().read().isPresent()) {
            folder.destroyKeys();
            folder.deleteFiles();
        }
    }

    /** Tells the server that it is done; where it does not answer, the next start does. */
    void tell() {
        if (folder.wipeMark().read().filter(WipeReport::isTold).isPresent()) {
            folder.deleteWipeMark();
        }
    }
}
