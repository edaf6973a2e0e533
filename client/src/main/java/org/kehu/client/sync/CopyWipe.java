package org.kehu.client.sync;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import org.kehu.client.store.CacheFolder;
import org.kehu.client.store.WipeMark;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Destroys a copy that the server has given up: notes the order, destroys the keys, and once the cache is closed deletes its
 * files and tells the server. Each step can be repeated, so that the next start goes on where this one broke off.
 */
final class CopyWipe {
    private static final Logger LOG = LoggerFactory.getLogger(CopyWipe.class);
    private final CacheFolder folder;

    CopyWipe(CacheFolder folder) {
        this.folder = folder;
    }

    /** From now on nothing opens the copy any more. */
    void begin(KnownServer known, String receipt) {
        LOG.warn("the server has given up the copy of {} on this computer", known.login());
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
        folder.wipeMark().read().ifPresent(order -> {
            if (isToldNow(order)) {
                folder.deleteWipeMark();
            }
        });
    }

    /** What the server does not know is told to nobody. */
    private static boolean isToldNow(WipeMark.Order order) {
        if (order.receipt().isEmpty()) {
            return true;
        }
        String json = JsonNodeFactory.instance
                .objectNode()
                .put("receipt", order.receipt())
                .toString();
        try {
            ServerHttp http = SessionOpening.http(order.address(), order.fingerprint());
            http.post("/api/v1/session/wiped", json, null).required();
            return true;
        } catch (WrongAnswer e) {
            LOG.info("the server knows of no such order: {}", e.getMessage());
            return true;
        } catch (RuntimeException e) {
            LOG.info("the server is told later that the copy is destroyed: {}", e.getMessage());
            return false;
        }
    }
}
