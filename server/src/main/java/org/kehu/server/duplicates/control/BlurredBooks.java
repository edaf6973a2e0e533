package org.kehu.server.duplicates.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.kehu.common.Kehu;
import org.kehu.common.access.RecordAccess;
import org.kehu.common.duplicate.BlurredKeys;
import org.kehu.common.duplicate.BlurredMarks;
import org.kehu.common.duplicate.BlurredSet;
import org.kehu.common.query.Page;
import org.kehu.common.query.RecordQuery;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.Field;
import org.kehu.common.record.RecordType;
import org.kehu.server.configuration.control.Rights;
import org.kehu.server.platform.control.ProblemCode;
import org.kehu.server.platform.control.ProblemException;
import org.kehu.server.records.control.RecordStore;

/**
 * What devices are told of whole books, so that they can say offline that something may exist: the same for everybody, so that two who
 * put theirs together know no more than one. Each type is looked through when somebody asks, and anew once that is a day old; no
 * oftener, since of what is new between two of them hits are nearly certain.
 */
@ApplicationScoped
public class BlurredBooks {
    private static final int AT_ONCE = 500;
    private static final RecordAccess ALL = RecordAccess.ofSystem(Kehu.SCHEMA);

    @Inject
    private RecordStore store;

    @Inject
    private Rights rights;

    @Inject
    private InstantSource clock;

    @Inject
    @ConfigProperty(name = "kehu.duplicates.blurred.hours")
    private int hours;

    private final Map<RecordType, Map<String, BlurredMarks>> known = new ConcurrentHashMap<>();
    private final ReentrantLock looking = new ReentrantLock();

    /**
     * Of all records of the type by one of its fields.
     *
     * @param server its id, so that no two ledgers have the same salt
     * @throws ProblemException {@code unavailable} while somebody else has the book looked through
     */
    public BlurredMarks of(RecordType type, Field<?> field, UUID server) {
        Map<String, BlurredMarks> marks = fresh(type);
        if (marks == null) {
            if (!looking.tryLock()) {
                throw new ProblemException(ProblemCode.UNAVAILABLE);
            }
            try {
                Map<String, BlurredMarks> meanwhile = fresh(type);
                marks = meanwhile == null ? look(type, server) : meanwhile;
                known.put(type, marks);
            } finally {
                looking.unlock();
            }
        }
        return Objects.requireNonNull(marks.get(field.name()));
    }

    private @Nullable Map<String, BlurredMarks> fresh(RecordType type) {
        Map<String, BlurredMarks> marks = known.get(type);
        Instant old = clock.instant().minus(Duration.ofHours(hours));
        String epoch = epoch();
        boolean isFresh = marks != null
                && marks.values().stream()
                        .allMatch(one -> one.asOf().isAfter(old) && one.epoch().equals(epoch));
        return isFresh ? marks : null;
    }

    private String epoch() {
        return store.searchTexts().head(0).epoch();
    }

    private Map<String, BlurredMarks> look(RecordType type, UUID server) {
        Instant now = clock.instant();
        String epoch = epoch();
        String salt = server + "/" + epoch;
        BlurredKeys keys = new BlurredKeys(Kehu.CATALOG.policy().baseCurrency(rights.configuration()), salt);
        Map<Field<?>, Hashes> hashes = new HashMap<>();
        BlurredKeys.fields(type).forEach(field -> hashes.put(field, new Hashes()));
        RecordQuery query = RecordQuery.of(type).limit(AT_ONCE);
        Page.Place last;
        do {
            var page = store.reads().page(query, ALL);
            for (CrmRecord record : page.records()) {
                hashes.forEach((field, known) -> known.add(keys.of(record, field)));
            }
            last = page.records().size() < AT_ONCE ? null : page.last();
            query = last == null ? query : query.page(query.page().from(last));
        } while (last != null);
        Map<String, BlurredMarks> marks = new HashMap<>();
        hashes.forEach((field, known) -> marks.put(field.name(), new BlurredMarks(epoch, salt, now, known.set())));
        return Map.copyOf(marks);
    }

    /** Eight bytes for each while a book is looked through. */
    private static final class Hashes {
        private long[] all = new long[1 << 10];
        private int many;

        void add(@Nullable Long hash) {
            if (hash != null) {
                all = many < all.length ? all : Arrays.copyOf(all, many * 2);
                all[many++] = hash;
            }
        }

        BlurredSet set() {
            return BlurredSet.of(all, many);
        }
    }
}
