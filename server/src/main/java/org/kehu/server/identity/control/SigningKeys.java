package org.kehu.server.identity.control;

import java.util.Map;
import java.util.UUID;

/** The secrets of this server by key id; {@code newest} signs, all verify. */
public record SigningKeys(UUID serverId, long epoch, String newest, Map<String, byte[]> secrets) {

    @Override
    public String toString() {
        return "SigningKeys[" + serverId + ", " + newest + "]";
    }
}
