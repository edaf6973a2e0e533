package org.kehu.client.admin;

import java.util.List;

/** @param takes whether the server has a key to check updates with */
public record HeldUpdates(List<ClientUpdate> updates, boolean takes) {
    public HeldUpdates {
        updates = List.copyOf(updates);
    }
}
