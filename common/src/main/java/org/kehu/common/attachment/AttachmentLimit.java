package org.kehu.common.attachment;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.kehu.common.organisation.Ledger;
import org.kehu.common.record.CrmRecord;

/** How large a file may be, as the ledger's settings say; the same on both sides. */
public final class AttachmentLimit {
    private static final long MIB = 1L << 20;

    private AttachmentLimit() {}

    /** @param ledgers the one record of the settings, empty before there is one @return bytes */
    public static long of(List<CrmRecord> ledgers) {
        BigDecimal mib = ledgers.isEmpty() ? null : ledgers.get(0).get(Ledger.ATTACHMENT_MIB);
        return Objects.requireNonNullElse(mib, Ledger.USUAL_ATTACHMENT_MIB).longValue() * MIB;
    }
}
