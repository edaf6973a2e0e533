package org.kehu.client.sync;

import java.util.List;
import java.util.Set;
import org.kehu.client.store.LocalStore;
import org.kehu.common.command.CarriedContent;

/** Contents that the server waits for, also where no record here names them any more. */
final class UnsentFiles {
    /** What cannot be sent as it is, however often. */
    private static final Set<String> HOPELESS = Set.of("content-wrong", "blob_damaged");

    private final LocalStore store;

    UnsentFiles(LocalStore store) {
        this.store = store;
    }

    /** Those that are here as a whole; of the others there is nothing to wait for. */
    List<CarriedContent> here() {
        Set<CarriedContent> all = store.read(tx -> tx.unsent().all());
        all.stream().filter(content -> !isHere(content)).forEach(content -> settle(content.sha256()));
        return all.stream().filter(this::isHere).toList();
    }

    private boolean isHere(CarriedContent content) {
        return store.blobs().of(content.sha256()).held() == content.size();
    }

    /** The server has it, or will never have it. What it refuses for want of room is kept until there is some. */
    void tried(String sha256, Standing now) {
        String problem = now.problem();
        boolean over = now.done() || (problem != null && HOPELESS.contains(problem));
        if (over
                && store.read(tx -> tx.unsent().all()).stream()
                        .anyMatch(content -> content.sha256().equals(sha256))) {
            settle(sha256);
        }
    }

    private void settle(String sha256) {
        store.transact(tx -> {
            tx.unsent().remove(sha256);
            return true;
        });
        store.blobKeeping().unneeded();
    }
}
