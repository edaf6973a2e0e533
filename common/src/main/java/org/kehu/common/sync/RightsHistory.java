package org.kehu.common.sync;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kehu.common.access.RecordAccess;
import org.kehu.common.command.Catalog;
import org.kehu.common.command.Configuration;
import org.kehu.common.command.LogRow;
import org.kehu.common.command.ServerTx;
import org.kehu.common.record.Change;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.RecordPatch;
import org.kehu.common.record.RecordRef;

/**
 * Who had which rights when: the configuration of now, with the rows of the log taken back one commit after the other. So the
 * history of keys reaches as far back as the log and needs no keeping of its own. Thread-safe.
 */
final class RightsHistory {
    /** Further back a snapshot costs less. */
    private static final int MOST_CHANGES = 500;

    private static final int KEPT = 1000;

    private final Catalog catalog;
    private final Map<Asked, RightsSince> kept = Collections.synchronizedMap(new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Asked, RightsSince> eldest) {
            return size() > KEPT;
        }
    });

    RightsHistory(Catalog catalog) {
        this.catalog = catalog;
    }

    /** The tag tells logs apart that were put back and went on: they have the same places again. */
    private record Asked(UUID user, long since, long configuration, long tag) {}

    /** @return null if they have changed too often to be worth following */
    @Nullable RightsSince of(ServerTx tx, Configuration now, UUID user, long since) {
        if (now.seq() <= since) {
            return new RightsSince(access(now, user), List.of(), 0);
        }
        Asked asked = new Asked(user, since, now.seq(), now.tag());
        RightsSince known = kept.get(asked);
        if (known == null) {
            List<List<LogRow>> commits = commits(tx.configurationLog(since, now.seq()));
            if (commits.size() > MOST_CHANGES) {
                return null;
            }
            known = rights(commits, now, user);
            kept.put(asked, known);
        }
        return known;
    }

    private RecordAccess access(Configuration configuration, UUID user) {
        return catalog.policy().accessOf(configuration, user);
    }

    /** Those that can have made a difference to rights, newest first. */
    private List<List<LogRow>> commits(List<LogRow> rows) {
        Map<UUID, List<LogRow>> units = new LinkedHashMap<>();
        rows.stream()
                .filter(row -> catalog.policy()
                        .decidesRights(catalog.schema().type(row.record().type())))
                .forEach(row -> units.computeIfAbsent(row.unit(), unused -> new ArrayList<>())
                        .add(row));
        List<List<LogRow>> newestFirst = new ArrayList<>(units.values());
        Collections.reverse(newestFirst);
        return newestFirst;
    }

    private RightsSince rights(List<List<LogRow>> commits, Configuration now, UUID user) {
        RecordAccess today = access(now, user);
        Map<String, RecordAccess> earlier = new LinkedHashMap<>();
        Configuration then = now;
        RecordAccess later = today;
        long changed = 0;
        for (List<LogRow> commit : commits) {
            then = before(then, commit);
            RecordAccess access = access(then, user);
            if (changed == 0 && !access.fingerprint().equals(later.fingerprint())) {
                changed = commit.get(commit.size() - 1).seq();
            }
            earlier.putIfAbsent(access.fingerprint(), access);
            later = access;
        }
        earlier.remove(today.fingerprint());
        return new RightsSince(today, new ArrayList<>(earlier.values()), changed);
    }

    private Configuration before(Configuration after, List<LogRow> commit) {
        Map<RecordRef, CrmRecord> changed = new LinkedHashMap<>();
        Collection<RecordRef> made = new ArrayList<>();
        for (int i = commit.size() - 1; i >= 0; i--) {
            LogRow row = commit.get(i);
            RecordRef ref = row.record();
            CrmRecord record =
                    changed.getOrDefault(ref, after.find(catalog.schema().type(ref.type()), ref.id()));
            if (row.action() == RecordPatch.Action.CREATE) {
                made.add(ref);
            } else if (record != null) {
                changed.put(ref, takeBack(record, row));
            }
        }
        return after.with(changed.values()).without(made);
    }

    private static CrmRecord takeBack(CrmRecord record, LogRow row) {
        CrmRecord before = record;
        for (Map.Entry<String, Change> entry : row.changes().entrySet()) {
            Change inverse = entry.getValue().inverse();
            if (inverse != null) {
                before = inverse.applyTo(before, record.type().field(entry.getKey()));
            }
        }
        return Objects.requireNonNull(before);
    }
}
