package org.kehu.common.command;

import java.util.UUID;
import org.kehu.common.record.Ids;

/**
 * Who acts, and from where.
 *
 * @param device id of the installation, or the name of the part of the server
 */
public record Actor(UUID user, String device) {
    /** Timers, migrations and derived work act as this user. */
    public static final Actor SYSTEM = new Actor(Ids.named("system"), "server");
}
