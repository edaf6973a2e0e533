package org.kehu.common.ledger;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import org.kehu.common.command.Configuration;
import org.kehu.common.command.ServerTx;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.RecordRef;
import org.kehu.common.record.RecordType;

/** Makes a configuration anew of those types alone whose records are others than in the one before. */
public final class KeptConfiguration {
    private Configuration last = Configuration.NONE;

    /** @param held the records of a type, always in the same order */
    public Configuration of(
            ServerTx.Counter asOf, List<RecordType> types, Function<RecordType, Collection<CrmRecord>> held) {
        List<RecordRef> gone = new ArrayList<>();
        List<CrmRecord> come = new ArrayList<>();
        for (RecordType type :
                types.stream().filter(RecordType::isConfiguration).toList()) {
            Collection<CrmRecord> before = last.withBin(type);
            Collection<CrmRecord> now = held.apply(type);
            if (!areSame(before, now)) {
                before.forEach(record -> gone.add(record.ref()));
                come.addAll(now);
            }
        }
        last = last.without(gone).with(asOf, come);
        return last;
    }

    /** As this is now. */
    public KeptConfiguration copy() {
        KeptConfiguration copy = new KeptConfiguration();
        copy.last = last;
        return copy;
    }

    private static boolean areSame(Collection<CrmRecord> some, Collection<CrmRecord> others) {
        Iterator<CrmRecord> there = others.iterator();
        boolean same = some.size() == others.size();
        for (Iterator<CrmRecord> here = some.iterator(); same && here.hasNext(); ) {
            same = here.next() == there.next();
        }
        return same;
    }
}
