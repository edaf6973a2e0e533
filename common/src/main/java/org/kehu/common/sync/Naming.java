package org.kehu.common.sync;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.kehu.common.record.RecordRef;

/**
 * Asks for the names of records that this device may not hold but leads to. All of them anew with each new proof of what is
 * held: names change, and nothing tells of that; and whenever rights change, with the page that says so. Where nothing is proven
 * yet, since a device is new and its server busy, they are asked for once after each start.
 */
final class Naming {
    private static final int AT_ONCE = 200;
    /** The proof with which all names were asked for last, among the device's notes: a proof may come with any transaction. */
    private static final String NOTE = "named";

    private final ClientStore store;
    private final LocalDoor door;
    private final Net net;
    private final Consumer<Set<RecordRef>> changed;
    private boolean asked;

    Naming(ClientStore store, LocalDoor door, Net net, Consumer<Set<RecordRef>> changed) {
        this.store = store;
        this.door = door;
        this.net = net;
        this.changed = changed;
    }

    void ask() {
        store.transact(tx -> {
            SyncState.Proven proven = tx.state().proven();
            if (proven == null ? !asked : !proven.toString().equals(tx.notes().get(NOTE))) {
                new Linked(tx, door.catalog().schema()).wantAll();
                tx.notes().put(NOTE, proven == null ? null : proven.toString());
            }
            return true;
        });
        asked = true;
        Map<RecordRef, TitleLink> links = unasked();
        while (!links.isEmpty()) {
            TitlesReply reply = net.titles(new TitlesRequest(
                    door.device(), links.values().stream().distinct().toList()));
            changed.accept(named(links, reply));
            links = unasked();
        }
    }

    private Map<RecordRef, TitleLink> unasked() {
        return store.transact(tx -> tx.stubs().unasked(AT_ONCE));
    }

    /** @return the records that lead there */
    private Set<RecordRef> named(Map<RecordRef, TitleLink> asked, TitlesReply reply) {
        Map<RecordRef, String> titles = new HashMap<>();
        reply.titles().forEach(stub -> titles.put(stub.record(), stub.title()));
        return store.transact(tx -> {
            asked.keySet().forEach(target -> tx.stubs().name(target, titles.getOrDefault(target, "")));
            Set<RecordRef> leading = new java.util.LinkedHashSet<>();
            asked.values().forEach(link -> leading.add(link.record()));
            return leading;
        });
    }
}
