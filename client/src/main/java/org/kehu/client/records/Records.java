package org.kehu.client.records;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.kehu.common.access.RecordAccess;
import org.kehu.common.command.Actor;
import org.kehu.common.command.Configuration;
import org.kehu.common.query.RecordQuery;
import org.kehu.common.query.SearchHit;
import org.kehu.common.query.SummaryQuery;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.RecordRef;
import org.kehu.common.record.RecordType;

/**
 * Port to the records that this device holds, as the person's own commands left them. Reading blocks for as long as the disk
 * takes: never on the FX thread, always as the job of a {@code Background}. {@link #configuration}, {@link #access} and
 * {@link #actor} are held in memory and may be asked anywhere.
 */
public interface Records {

    /** @throws org.kehu.common.record.BadValue if the query asks for what there is not */
    RecordPage page(RecordQuery query);

    /**
     * The best of those records of the type that hold every word of what was typed, in themselves or in what belongs to them,
     * such as a customer by a contact: those with a field that begins so first, then one's own, then the latest. Never what is
     * in the bin, and by nothing that one may not read.
     */
    List<SearchHit> search(RecordType type, String typed, int most);

    /** Reads what a search of the type looks through, so that the first is as quick as the next. */
    default void readAhead(RecordType type) {}

    /** How many records the query means, whatever its page. */
    long count(RecordQuery query);

    /** The record, in the bin or not; null if this device does not hold it. */
    @Nullable CrmRecord find(RecordRef ref);

    /** Those of the records that are here; one read per type. */
    Map<RecordRef, CrmRecord> findAll(Collection<RecordRef> refs);

    /** Records of {@code child} that belong to {@code parent}, in the order of their ids, without those in the bin. */
    List<CrmRecord> children(RecordType child, UUID parent);

    /** A row per group: group values, then figures. */
    List<List<@Nullable Object>> summary(SummaryQuery query);

    /** Names of those of the records that one may not see, but that records lead to which one may. */
    Map<RecordRef, String> namesOnly(Collection<RecordRef> refs);

    /** What names the records to people, of those that are here or known by name. */
    Map<RecordRef, String> titles(Collection<RecordRef> refs);

    /** What was done here to a record, newest first, as far as this device's journal reaches. */
    List<JournalLine> history(RecordRef ref, int most);

    /**
     * Records of the type whose last command here is not done: only the server can decide it, or it would be refused on what is
     * held now, and the server has not said yet.
     */
    Set<UUID> undecided(RecordType type);

    /** Records of the type that were changed here, or something beneath them, and the server has not said anything about it yet. */
    Set<UUID> unanswered(RecordType type);

    /** Whether they are at the server and not on this device: to be read, and not to be changed. */
    default boolean areElsewhere() {
        return false;
    }

    /** The records as they are now, where these are what they were; null where these are those of now. */
    default @Nullable Records now() {
        return null;
    }

    /** All configuration as of the last pull. */
    Configuration configuration();

    /** The rights of whoever is signed in. */
    RecordAccess access();

    Actor actor();

    /**
     * Calls {@code listener} after each commit that changed records of one of {@code types}, on a thread of the store: a view
     * model hands on to {@code Background.deliver}.
     */
    Subscription onChange(Set<String> types, Consumer<RecordsChanged> listener);
}
