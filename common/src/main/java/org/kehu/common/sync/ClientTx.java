package org.kehu.common.sync;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kehu.common.command.Configuration;
import org.kehu.common.command.DoneUnits;
import org.kehu.common.command.RecordTx;
import org.kehu.common.command.Verdict;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.RecordRef;
import org.kehu.common.record.RecordType;

/**
 * A transaction of a device. Its record tables hold the <em>view</em>: what the server last said, with the outbox decided on
 * top. Where the two differ, a <em>base copy</em> keeps what the server said; where there is none, the view is the base.
 *
 * <p>Outbox, tray and journal are plain rows that {@link SyncCodec} writes as JSON, under the keys named here. Records in the
 * bin are in the view only while the outbox holds the unit that put them there; configuration is held with its bin.
 */
public interface ClientTx extends RecordTx {
    /** Whether a base copy is kept, even one that says that there was no such record. */
    boolean hasBase(RecordRef ref);

    /** The base copy; null if none is kept, or if the record did not exist. */
    @Nullable CrmRecord base(RecordRef ref);

    /** Keeps a base copy in place of any other; null says that the record does not exist. */
    void keepBase(RecordRef ref, @Nullable CrmRecord record);

    void dropBase(RecordRef ref);

    /** The records that have a base copy. */
    Set<RecordRef> bases();

    /** Puts a record into the view whatever was there. */
    void putView(CrmRecord record);

    /** Takes a record out of the view, if it is there. */
    void removeView(RecordRef ref);

    /** Ids of the view's records of a type within a range, those in the bin included. */
    List<UUID> ids(RecordType type, KeyRange range);

    /** Goes through the view's records of a type, without reading more of them than this. */
    void revisions(RecordType type, RevisionVisitor visitor);

    /** Told of a record. */
    @FunctionalInterface
    interface RevisionVisitor {
        void meet(UUID id, long revision, Set<String> withheld);
    }

    /**
     * The view's configuration. Asked for with every command: the store keeps it until a configuration record changes, and
     * forgets what a transaction that rolled back had made of it.
     */
    Configuration configuration();

    /** Units by their counter. */
    List<OutboxUnit> outbox();

    /** Those units that have read or written one of these records, by their counter. */
    default List<OutboxUnit> outboxConcerning(Set<RecordRef> records) {
        return outbox().stream().filter(unit -> unit.touches(records)).toList();
    }

    /** Adds a unit, or puts it in place of what was known of it. Key: {@code unit.id()}. */
    void putOutbox(OutboxUnit unit);

    void removeOutbox(UUID unit);

    /** Entries by their time, then id. */
    List<TrayEntry> tray();

    /** Key: {@code entry.unit()}. */
    void putTray(TrayEntry entry);

    void removeTray(UUID unit);

    /** Entries of an operation by their counter; empty if it is not known here. */
    List<JournalEntry> journal(UUID operation);

    /** Which records the units of an operation changed, in the order of the units; null if the operation is not known here. */
    @Nullable DoneUnits changedBy(UUID operation);

    /** The entry of a unit, null if there is none. */
    @Nullable JournalEntry journalOf(UUID unit);

    /** Entries that are about to be asked for one by one. */
    default void journalAhead(Collection<UUID> units) {}

    /** The units of all entries by their counter. */
    List<GivenUnit> journaled();

    /** Key: {@code entry.unit()}, looked up by operation. */
    void putJournal(JournalEntry entry);

    /** Notes what the server said of a unit, if the journal knows it. */
    void journalVerdict(UUID unit, Verdict verdict);

    void removeJournal(UUID unit);

    /** Forgets entries given before {@code time}. */
    void purgeJournal(Instant time);

    /** Units that the server has acknowledged and does not know any more, by their counter. */
    List<MissingUnit> missing();

    /** Key: {@code unit.entry().unit()}. */
    void putMissing(MissingUnit unit);

    void removeMissing(UUID unit);

    /** What is to be sent of contents, whatever becomes of their records. */
    UnsentContents unsent();

    /** Names of records that are not held. */
    LinkStubs stubs();

    DeviceNotes notes();

    /**
     * Something was let go that its user may not see any more: it must not be found in the files either, as soon as there is
     * time to write them anew.
     */
    void noteLoss();

    /** Notes records of which a page told that came beside a snapshot. @param seq the page is as of there */
    void meet(Collection<RecordRef> records, long seq);

    /** Records noted of which a page told that is as of later than {@code seq}. */
    Set<RecordRef> metSince(long seq);

    /** Forgets what was noted. */
    void forgetMet();

    SyncState state();

    void state(SyncState state);

    /** The next value of a counter, beginning with 1: units, provisional numbers. */
    long next(String counter);

    /** Moves a counter on if it is below, never back: a number given twice would be taken for a repeat. @return where it is */
    long reach(String counter, long least);
}
