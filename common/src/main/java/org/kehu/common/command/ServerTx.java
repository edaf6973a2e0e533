package org.kehu.common.command;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kehu.common.access.RecordAccess;
import org.kehu.common.query.Filter;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.RecordRef;
import org.kehu.common.record.RecordType;

/**
 * A transaction of the server: records, verdicts, numbers and the change log. Locks are taken in the order verdict key,
 * roots, number rows, counter; keys of units that are expected last.
 */
public interface ServerTx extends RecordTx {

    /**
     * Takes the key of a unit, as the transaction's first statement; a second taker waits here until the first has ended.
     *
     * <p>Units of one person are told apart from anybody else's of the same ids.
     *
     * @param hash of the bytes that the unit was sent as
     * @return the verdict that the unit has already, empty if the key is now this transaction's
     * @throws Contention after too long a wait
     */
    Optional<Verdict.StoredVerdict> claim(UUID unit, Actor actor, long counter, byte[] hash);

    /**
     * Told before the first of units is claimed that are decided here one after the other: what there is of them is read at once,
     * and their keys may be taken with their verdicts, in the end. Of two who decide one of them at the same moment one fails then.
     */
    default void expect(Actor actor, List<CommandUnit> units) {}

    /** Stores the verdict of the unit claimed here. */
    void settle(Verdict verdict);

    /** The next number of a sequence, held until the end of the transaction: no number is lost or given twice. */
    long nextNumber(String sequence, long first);

    /** Keeps the scope keys of a root beside it, for the access predicate. */
    void scope(RecordRef root, Set<String> keys);

    /** Locks the counter; from here to the commit nothing slow may happen. */
    Counter lockCounter();

    /** Appends rows whose {@code seq} follow the counter, and moves the counter on. */
    void append(List<LogRow> rows, Counter counter);

    /** What operations did. */
    OperationLog operations();

    /** Rows after {@code seq} in log order, as far as they are above the floor. */
    List<LogRow> log(long after, int limit);

    /** Rows behind {@code after} up to {@code upTo} that changed configuration, in log order. */
    List<LogRow> configurationLog(long after, long upTo);

    /** Rows up to there are there for history and undo alone, if at all: no reader goes on from them. */
    long floor();

    /** Tag of the row at a place in the log, also below the floor; null if it is forgotten, or there never was one. */
    @Nullable Long tagAt(long seq);

    /**
     * Raises the floor to right below the first row that was logged since, but not above {@code most}; never lowers it.
     *
     * @return where it is now
     */
    long raiseFloor(Instant since, long most);

    /** Forgets rows below the floor that were logged before, the oldest first. @return how many, at most {@code limit} */
    int forgetLog(Instant before, int limit);

    /** Rows of one record in log order. */
    List<LogRow> history(RecordRef record, int limit);

    /** All configuration as of now. */
    Configuration configuration();

    /** Position without a lock. */
    Counter counter();

    /** Those of the units that have a verdict, given to this very actor, and which it is. */
    Map<UUID, Verdict.Kind> settled(Actor actor, Collection<UUID> units);

    /** When the backup was made that this log goes on from, null if it goes on from none, or nobody knows. */
    @Nullable Instant backup();

    /** Names the log itself; another epoch means that the positions of before mean nothing any more. */
    String epoch();

    /**
     * Records that a reader may see and that a filter means, in the order of the text of their ids. Those in the bin are left
     * out, but for configuration, which is read with its bin and whatever the filter.
     *
     * @param after id to go on behind, null for the beginning
     */
    List<CrmRecord> visible(RecordType type, RecordAccess access, Filter filter, @Nullable UUID after, int limit);

    /** How many {@link #visible} reads in all. */
    long countVisible(RecordType type, RecordAccess access, Filter filter);

    /**
     * How many records of a type a reader's keys reach, those in the bin included, so that no row need be read for it: for
     * who wants to know about how much there is.
     */
    long countReached(RecordType type, RecordAccess access);

    /** Those of the records outside the bin that a filter means, whoever may see them. */
    Set<UUID> meant(RecordType type, Filter filter, Collection<UUID> ids);

    /** Those of the records that there are, in the bin or not, in any order. */
    List<CrmRecord> findAll(RecordType type, Collection<UUID> ids);

    /**
     * Records of a child type whose access hangs on one of {@code roots}, in the order of the text of their ids, those in the
     * bin included.
     *
     * @param after id to go on behind, null for the beginning
     */
    List<CrmRecord> under(RecordType child, Collection<UUID> roots, @Nullable UUID after, int limit);

    /** Of what {@link #visible} answers, id and revision alone. */
    List<Revision> revisions(RecordType type, RecordAccess access, Filter filter, @Nullable UUID after, int limit);

    /** A record and its version. */
    record Revision(UUID id, long revision) {}

    /**
     * The highest counter of a device's unit whose verdict has been purged, 0 if none has. What it sends with a lower one and
     * is not known may have taken effect.
     */
    long settledMark(Actor actor);

    /** The highest counter of any unit of a device, whether its verdict is known or purged; 0 if it sent none. */
    long highestCounter(Actor actor);

    /** Snapshots that devices are taking. */
    Spool spool();

    /** Forgets verdicts that are older, and moves the marks of their devices. @return how many */
    int purgeVerdicts(Instant before);

    /**
     * The one row that orders all commits.
     *
     * @param seq position of the last log row
     * @param configurationSeq position of the last row that changed configuration
     * @param configurationTag that row's random number: a log that was put back and went on has the position again, and
     *     another number there
     */
    record Counter(long seq, long configurationSeq, long configurationTag) {}
}
