package org.kehu.server.attachments.control;

import java.util.UUID;

/**
 * A content on its way.
 *
 * @param body under which its pieces lie
 * @param size bytes that it is said to have
 * @param received how many of them, from the first, are here
 */
public record Upload(UUID body, String sha256, long size, long received) {
    public boolean isWhole() {
        return received == size;
    }
}
