package org.kehu.client.store;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kehu.common.attachment.Attachment;
import org.kehu.common.record.RecordRef;
import org.kehu.common.record.RecordSchema;
import org.kehu.common.record.RecordType;
import org.kehu.common.sync.SyncState;

/**
 * Lets contents go with the last attachment that names them: right after the commit in which it left. While the first snapshot
 * of a cache is being taken nothing goes, nor while it is not known what a restored server has lost, since what is to be kept is
 * not all known then; it is made up for. A later snapshot replaces what is held bit by bit, so that what is held says it all.
 */
public final class BlobKeeping {
    private static final Duration IN_BIN = Duration.ofDays(1);

    private final List<RecordType> types;
    private final Named named;
    private final Retaining retain;
    private final Set<String> taken = new HashSet<>();
    private boolean whole;
    private boolean owed = true;

    /** What is known on this device of contents, by its records and by what waits there. */
    public interface Named {
        /** Hashes that anything names. */
        Set<String> all();

        /** Without those that lie in the bin for long, and that the server has. */
        Set<String> wanted(Instant binnedSince);

        /** Hashes of what the server waits for, named or not. */
        Set<String> unsent();

        /** How many of these attachments are here. */
        long held(RecordType type, Set<UUID> ids);
    }

    /** Lets all contents go but those with these hashes, and copies in the clear of all that nothing here names. */
    @FunctionalInterface
    public interface Retaining {
        void retain(Set<String> named, Set<String> unsent);
    }

    public BlobKeeping(RecordSchema schema, Named named, Retaining retain) {
        this.types = schema.types().stream().filter(Attachment::isOne).toList();
        this.named = named;
        this.retain = retain;
    }

    /** A content that an attachment is being made of: kept until {@link #settled}. */
    public synchronized void taken(String sha256) {
        taken.add(sha256);
    }

    public synchronized void settled(String sha256) {
        taken.remove(sha256);
    }

    /** A content that was kept for the server need not be any more, by a commit that has been: it goes now, or is made up for. */
    public synchronized void unneeded() {
        owed = true;
        pay();
    }

    /** Called after each commit. @param written the state of sync that it wrote, null if none */
    public synchronized void after(Set<RecordRef> touched, @Nullable SyncState written) {
        if (written != null) {
            whole = !written.doubted() && (written.snapshot() == null || written.epoch() != null);
        }
        if (!owed) {
            owed = hasLeft(touched);
        }
        pay();
    }

    private void pay() {
        if (owed && whole) {
            retain(named.all());
            owed = false;
        }
    }

    private boolean hasLeft(Set<RecordRef> touched) {
        Map<String, Set<UUID>> byType = touched.stream()
                .collect(Collectors.groupingBy(RecordRef::type, Collectors.mapping(RecordRef::id, Collectors.toSet())));
        return types.stream().anyMatch(type -> hasLeft(type, byType.getOrDefault(type.name(), Set.of())));
    }

    private boolean hasLeft(RecordType type, Set<UUID> ids) {
        return !ids.isEmpty() && named.held(type, ids) < ids.size();
    }

    /** Lets go, too, what lies in the bin for longer than a day and is on the server. */
    public synchronized void tidy(Instant now) {
        if (whole) {
            retain(named.wanted(now.minus(IN_BIN)));
        }
    }

    private void retain(Set<String> hashes) {
        Set<String> kept = new HashSet<>(hashes);
        kept.addAll(taken);
        retain.retain(kept, named.unsent());
    }
}
