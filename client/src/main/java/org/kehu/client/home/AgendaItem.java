package org.kehu.client.home;

import org.jspecify.annotations.Nullable;
import org.kehu.client.control.Tone;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.RecordRef;

/**
 * One thing to do.
 *
 * @param opens what pressing it opens
 * @param task what is done with Done, null where there is none
 * @param customer whose next follow-up Later moves, null for a task
 * @param beside the customer it is about; may be empty
 * @param when how long it has waited or until when; may be an amount
 */
record AgendaItem(
        Section section,
        String kind,
        RecordRef opens,
        @Nullable CrmRecord task,
        @Nullable CrmRecord customer,
        String title,
        String beside,
        String when,
        Tone tone) {

    /** In the order of the page. */
    enum Section {
        OVERDUE,
        TODAY,
        TICKETS,
        DEALS
    }
}
