package org.kehu.common.sync;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.kehu.common.command.ServerTx;
import org.kehu.common.query.BookQueries;
import org.kehu.common.record.RecordSchema;
import org.kehu.common.record.RecordType;

/**
 * Which records the queries of a reader's device book mean. The store is asked, which also chooses what parts and digests
 * hold, so that all of them agree; many are asked for at once.
 */
final class Meaning {
    private final ServerTx tx;
    private final BookQueries queries;
    private final Map<String, Set<UUID>> asked = new HashMap<>();
    private final Map<String, Set<UUID>> meant = new HashMap<>();

    Meaning(ServerTx tx, RecordSchema schema) {
        this.tx = tx;
        this.queries = new BookQueries(schema);
    }

    /** @param others of the type that will be asked for too */
    boolean isMeant(RecordType type, UUID id, Set<String> texts, Supplier<List<UUID>> others) {
        Set<UUID> known = asked.computeIfAbsent(type.name(), unused -> new HashSet<>());
        Set<UUID> found = meant.computeIfAbsent(type.name(), unused -> new HashSet<>());
        if (!known.contains(id)) {
            Set<UUID> missing = new HashSet<>(others.get());
            missing.add(id);
            missing.removeAll(known);
            found.addAll(tx.meant(type, queries.filter(type, texts), missing));
            known.addAll(missing);
        }
        return found.contains(id);
    }
}
