package org.kehu.server.updates.control;

import java.time.Instant;
import java.util.UUID;

/**
 * What somebody did with an update.
 *
 * @param done {@code ADDED}, or what it stood as from then on
 */
public record UpdateEvent(Instant at, UUID user, String done) {}
