package org.kehu.client.records;

import java.time.Instant;
import java.util.UUID;
import org.kehu.common.record.RecordPatch;

/**
 * One change of one record that was made on this device.
 *
 * @param settled whether the server has taken it
 */
public record JournalLine(UUID operation, RecordPatch patch, Instant happenedAt, boolean settled) {}
