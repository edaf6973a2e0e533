package org.kehu.common.duplicate;

import org.kehu.common.record.CrmRecord;

/** Two records that may be one: that with the lesser id, which is the older, is first. */
public record Pair(CrmRecord first, CrmRecord second, Likeness likeness) {}
