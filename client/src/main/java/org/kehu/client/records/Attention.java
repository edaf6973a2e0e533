package org.kehu.client.records;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.kehu.common.command.Reason;
import org.kehu.common.record.RecordRef;

/**
 * Port to the attention tray. Blocks: never on the FX thread. {@link Syncing#onChange} tells when the count changes. What is
 * done here is taken back by {@link Commands#undo} and, in its turn, by {@link Commands#undoLast}.
 */
public interface Attention {

    /** Oldest first. */
    List<AttentionEntry> entries();

    /**
     * Does entries again on today's records, in this order and each on its own, but for the fields whose value of now is to
     * stay. An entry goes if that is accepted or left to the server, or if nothing is left to be done.
     */
    Did retry(List<Wanted> wanted);

    /** Takes what the entry was refused for out of the bin, and does it again after that, as one operation. */
    Did restore(Wanted wanted);

    /** Gives entries up. @return what takes that back */
    UUID discard(List<UUID> entries);

    /** The entry goes, since that operation has done what it holds; it stands here again once the operation is taken back. */
    void settled(UUID entry, UUID operation);

    /** @param theirs fields whose value of now is to stay */
    record Wanted(UUID entry, Set<Place> theirs) {
        public Wanted {
            theirs = Set.copyOf(theirs);
        }
    }

    /**
     * What became of entries that were to be done again; an entry that was not there any more counts nowhere.
     *
     * @param deed takes back what was done, and puts the entries back into the tray; an entry stays away if that is refused
     * @param done how many were accepted
     * @param waiting how many were left to the server: nothing of them can be taken back
     * @param kept of how many nothing was left to be done
     * @param refused why others stay
     */
    record Did(UUID deed, int done, int waiting, int kept, List<Reason> refused) {
        public Did {
            refused = List.copyOf(refused);
        }

        public boolean canBeTakenBack() {
            return done + kept > 0;
        }
    }

    /** One field of one record. */
    record Place(RecordRef record, String field) {}
}
