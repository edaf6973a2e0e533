package org.kehu.client.sync;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kehu.client.records.StoreProblem;
import org.kehu.client.store.CacheFolder;
import org.kehu.client.store.WipeMark;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Destroys a copy that the server has given up: notes the order, destroys the keys, and once the cache is closed deletes its
 * files and tells the server. Each step can be repeated, so that the next start goes on where this one broke off; none waits
 * for one that the disk refuses.
 */
final class CopyWipe {
    private static final Logger LOG = LoggerFactory.getLogger(CopyWipe.class);

    private final CacheFolder folder;
    private WipeMark.@Nullable Order given;

    CopyWipe(CacheFolder folder) {
        this.folder = folder;
    }

    /** From now on nothing opens the copy any more. */
    void begin(KnownServer known, String receipt) {
        LOG.warn("the copy of {} here is given up", known.login());
        given = new WipeMark.Order(known.address(), known.fingerprint(), receipt, known.login());
        attempt(this::note);
        attempt(folder::destroyKeys);
    }

    /** A full disk takes no note before the files are gone. */
    private void note() {
        if (given != null && folder.wipeMark().read().isEmpty()) {
            folder.make();
            folder.wipeMark().write(given);
        }
    }

    private static void attempt(Runnable step) {
        try {
            step.run();
        } catch (StoreProblem e) {
            LOG.error("a copy that is given up is not yet destroyed as a whole", e);
        }
    }

    private Optional<WipeMark.Order> order() {
        return folder.wipeMark().read().or(() -> Optional.ofNullable(given));
    }

    /** Does nothing where there is no order. The cache must be closed. */
    void deleteFiles() {
        if (order().isPresent()) {
            try {
                folder.destroyKeys();
            } finally {
                folder.deleteFiles();
                attempt(this::note);
            }
        }
    }

    /** Tells the server that it is done; where it does not answer, the next start does. */
    void tell() {
        if (order().filter(WipeReport::isTold).isPresent()) {
            folder.deleteWipeMark();
        }
    }
}
