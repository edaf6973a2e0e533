package org.kehu.server.backup.control;

import java.time.Instant;
import java.util.UUID;

/**
 * A place of the log that a device knew and that is not there, though its epoch is this one.
 *
 * @param seq the place
 * @param head the log's end when that was noticed
 */
public record UnknownPlace(Instant noticedAt, UUID user, String device, long seq, long head) {}
