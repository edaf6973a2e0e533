package org.kehu.client.desk;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kehu.client.records.Elsewhere;
import org.kehu.common.Kehu;
import org.kehu.common.access.RecordAccess;
import org.kehu.common.command.LogRow;
import org.kehu.common.ledger.MemoryLedger;
import org.kehu.common.query.PlainEvaluator;
import org.kehu.common.query.RecordQuery;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.RecordPatch;
import org.kehu.common.record.TakenBack;

/** What a server tells of a ledger as it was: its log taken back, and asked plainly. */
record PastLedger(MemoryLedger ledger) {

    PlainEvaluator at(Instant when) {
        List<CrmRecord> records = new ArrayList<>();
        for (CrmRecord now : ledger.everything()) {
            List<RecordPatch> newestFirst = new ArrayList<>();
            for (LogRow row : ledger.log()) {
                if (row.record().equals(now.ref()) && row.at().isAfter(when)) {
                    newestFirst.add(0, row.patch());
                }
            }
            CrmRecord then = TakenBack.before(now, newestFirst);
            if (then != null) {
                records.add(then);
            }
        }
        return new PlainEvaluator(Kehu.SCHEMA, records, RecordAccess.ofSystem(Kehu.SCHEMA));
    }

    Elsewhere.Found find(Instant when, RecordQuery query, @Nullable String after) {
        List<CrmRecord> all = at(when).all(query);
        int from = (after == null ? 0 : Integer.parseInt(after))
                + (int) query.page().skip();
        int to = Math.min(all.size(), from + query.page().size());
        return new Elsewhere.Found(
                all.subList(Math.min(from, to), to), all.size(), to < all.size() ? String.valueOf(to) : null);
    }
}
