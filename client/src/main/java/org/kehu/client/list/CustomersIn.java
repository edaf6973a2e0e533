package org.kehu.client.list;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kehu.client.desk.RecordDesk;
import org.kehu.common.command.Reason;
import org.kehu.common.customer.Customer;
import org.kehu.common.query.Filter;
import org.kehu.common.query.Page;
import org.kehu.common.query.RecordQuery;
import org.kehu.common.query.Sort;
import org.kehu.common.record.BadValue;
import org.kehu.common.record.CrmRecord;

/**
 * The customers that a filter means, of those that this person may see.
 *
 * @param first some of them by name
 * @param problem why it cannot be said, null if it can
 */
record CustomersIn(
        long count, List<CrmRecord> first, @Nullable Reason problem) {
    static final CustomersIn NOTHING = new CustomersIn(0, List.of(), null);
    private static final int NAMED = 12;

    /** Asked off the FX thread. */
    static CustomersIn of(RecordDesk desk, Filter asked) {
        RecordQuery query = RecordQuery.of(Customer.TYPE).where(asked);
        try {
            RecordQuery first = query.sortedBy(Sort.by(Customer.NAME)).page(Page.first(NAMED));
            return new CustomersIn(
                    desk.records().count(query), desk.records().page(first).records(), null);
        } catch (BadValue e) {
            return new CustomersIn(0, List.of(), new Reason(e.code(), Customer.TYPE.name(), null, e.arguments()));
        }
    }
}
