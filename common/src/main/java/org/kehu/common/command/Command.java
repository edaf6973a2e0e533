package org.kehu.common.command;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kehu.common.record.RecordRef;
import org.kehu.common.record.RecordSchema;

/**
 * Something a person, or the system, wants done. Decided by the same code on the client, so that the screen moves at once,
 * and on the server, whose answer stands. Implementations are immutable Java records with a wire name in the catalog.
 */
public interface Command {

    /** Existing records that it touches; a new record is not named here, its parent is. */
    List<Touch> touches(RecordSchema schema);

    /** What else is locked before the first read: what bounds how much its giver may do in all. */
    default Set<RecordRef> locks(UUID giver) {
        return Set.of();
    }

    /** The named right that it needs beyond the touched records, null for none. */
    default @Nullable String permission() {
        return null;
    }

    /** Fields that the person fills in directly; each needs the right to edit it. */
    default List<FieldWrite> writes() {
        return List.of();
    }

    /** Whether it may set fields that only verbs set, creation times and authors: imports and undo do. */
    default boolean mayWriteHistory() {
        return false;
    }

    /** Whether it is meant for what a record was merged into, and not for the record that it names. */
    default boolean followsRedirects() {
        return true;
    }

    /** Whether nothing takes back what it did: then it has no turn among what a person undoes. */
    default boolean staysDone() {
        return false;
    }

    /**
     * Whether it tells of what has happened outside already: then it is written down whoever gives it, and says itself that he had
     * no right to what he did. It gives nobody anything.
     */
    default boolean reports() {
        return false;
    }

    /**
     * What its giver entered or chose, but for the changes of an edit; null if that is nothing. He reads it where the command is
     * refused, so that none of it is lost.
     */
    default @Nullable GivenValues given(RecordSchema schema) {
        return null;
    }

    /** Contents that its giver has to send apart from it. */
    default List<CarriedContent> contents() {
        return List.of();
    }

    /**
     * Decides on the facts alone.
     *
     * @throws Refusal as a short cut for {@link Decision.Rejected}
     * @throws UnknownFact as a short cut for {@link Decision.Pending}
     */
    Decision decide(Facts facts);
}
