package org.kehu.common.ledger;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.kehu.common.command.LogRow;
import org.kehu.common.command.ServerTx;
import org.kehu.common.command.Verdict;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.RecordRef;

/** All that a server's database would hold; copied at the beginning of a transaction, so that a rollback forgets the copy. */
final class MemoryState {
    final Map<RecordRef, CrmRecord> records = new TreeMap<>();
    final Map<RecordRef, Set<String>> scopes = new HashMap<>();
    final Map<UUID, Verdict.StoredVerdict> verdicts = new HashMap<>();
    final Map<String, Long> numbers = new HashMap<>();
    final List<LogRow> log = new ArrayList<>();
    String epoch = "memory";
    ServerTx.Counter counter = new ServerTx.Counter(0, 0);

    MemoryState copy() {
        MemoryState copy = new MemoryState();
        copy.records.putAll(records);
        copy.scopes.putAll(scopes);
        copy.verdicts.putAll(verdicts);
        copy.numbers.putAll(numbers);
        copy.log.addAll(log);
        copy.epoch = epoch;
        copy.counter = counter;
        return copy;
    }
}
