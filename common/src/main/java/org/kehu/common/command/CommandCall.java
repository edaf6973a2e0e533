package org.kehu.common.command;

import java.time.Instant;
import java.util.UUID;

/**
 * A command as it was given.
 *
 * @param id time-ordered; ids of records made by the command derive from it
 * @param happenedAt when, by the giver's best knowledge of the server's time
 */
public record CommandCall(UUID id, Command command, Instant happenedAt) {}
