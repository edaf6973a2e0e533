package org.kehu.common.handover;

import java.util.function.Function;
import org.kehu.common.importing.run.ImportDesk;
import org.kehu.common.record.CrmRecord;

/**
 * What a handover works with: the device's records, door and notes, and what of the leaver's lies at the server alone.
 *
 * @param titles what names a record to the person
 */
public record HandoverDesk(ImportDesk device, FarBook far, Function<CrmRecord, String> titles) {}
