package org.kehu.bench.device;

import java.util.Map;
import java.util.Objects;
import org.kehu.bench.process.Times;
import org.kehu.bench.seed.Seed;
import org.kehu.client.records.Outcome;
import org.kehu.client.sync.LocalSession;
import org.kehu.common.command.EditRecord;
import org.kehu.common.command.FieldChanges;
import org.kehu.common.customer.Customer;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.RecordRef;

/** Saves forms as a person does: durable when it returns. */
record FormWork(LocalSession session) {

    /** Those of the customers from one place to another. */
    Map<String, ?> edit(int from, int to) throws Exception {
        Times times = new Times();
        for (int place = from; place < to; place++) {
            RecordRef ref = new RecordRef("customer", Seed.id("customer", place));
            CrmRecord seen = Objects.requireNonNull(session.records().find(ref));
            FieldChanges changes = FieldChanges.of(seen)
                    .with(seen, Customer.EMAIL, "form" + place + "@example.com")
                    .with(seen, Customer.INDUSTRY, Seed.trade(place));
            times.measure(() -> save(new EditRecord(changes, seen.revision())));
        }
        return times.summary();
    }

    private void save(EditRecord edit) {
        Outcome outcome = session.commands().run(edit);
        if (!(outcome instanceof Outcome.Accepted)) {
            throw new IllegalStateException(outcome.toString());
        }
    }
}
