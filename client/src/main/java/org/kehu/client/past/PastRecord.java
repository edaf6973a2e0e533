package org.kehu.client.past;

import java.util.Map;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.Past;
import org.kehu.common.record.RecordRef;

/**
 * A record and its past.
 *
 * @param told whether the server's log was read; what this device did alone is no past of a record
 * @param titles of what it links to, or did
 */
record PastRecord(CrmRecord now, Past past, boolean told, Map<RecordRef, String> titles) {}
