package org.kehu.client.cleaning;

import java.util.List;
import org.kehu.common.record.RecordRef;

/**
 * Whose customers would be asked about.
 *
 * @param customers those that their owners are asked to verify, the least complete of each first
 * @param owners how many people would be asked
 * @param more customers that are not verified either, and left for another time
 */
record AskPlan(List<RecordRef> customers, int owners, long more) {}
