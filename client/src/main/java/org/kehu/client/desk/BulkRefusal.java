package org.kehu.client.desk;

import org.kehu.common.command.Reason;
import org.kehu.common.record.RecordRef;

/** A record of many that stands as it was, and why. */
public record BulkRefusal(RecordRef record, Reason reason) {}
