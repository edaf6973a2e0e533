package org.kehu.common.sync;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kehu.common.command.Deed;
import org.kehu.common.command.DoneOperation;
import org.kehu.common.command.DoneUnits;
import org.kehu.common.command.Side;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.Numbering;
import org.kehu.common.record.RecordRef;

/** A device holds what its user may see, gives provisional numbers, and knows the operations that it did itself. */
final class ClientSide implements Side<DecidingTx> {
    private static final int HASH_LENGTH = 6;

    private final UUID user;
    private final String prefix;

    /** @param prefix what provisional numbers of this device begin with, such as {@code L7} */
    ClientSide(UUID user, String prefix) {
        this.user = user;
        this.prefix = prefix;
    }

    @Override
    public boolean holdsEverything() {
        return false;
    }

    /** A new provisional number, such as {@code L7-0042}. */
    String provisional(ClientTx tx) {
        return "%s-%04d".formatted(prefix, tx.next("provisional"));
    }

    /** The number given when the record was; for what a verb made, one that each new decision gives again. */
    @Override
    public String number(DecidingTx tx, CrmRecord record) {
        Numbering numbering = Objects.requireNonNull(record.type().numbering());
        String alias = record.get(numbering.alias());
        String id = record.id().toString();
        return alias == null ? prefix + "-" + id.substring(id.length() - HASH_LENGTH) : alias;
    }

    @Override
    public @Nullable DoneOperation operation(DecidingTx tx, UUID operation, UUID user) {
        DoneUnits units = tx.device().changedBy(operation);
        return units == null ? null : new Journaled(tx.device(), units, this.user);
    }

    private record Journaled(ClientTx tx, DoneUnits units, UUID user) implements DoneOperation {
        @Override
        public List<Deed> to(Set<RecordRef> records) {
            return units.changing(records).stream()
                    .map(tx::journalOf)
                    .flatMap(Stream::ofNullable)
                    .flatMap(entry -> deeds(entry, records))
                    .toList();
        }

        private Stream<Deed> deeds(JournalEntry entry, Set<RecordRef> records) {
            return entry.patches().stream()
                    .filter(patch -> records.contains(patch.record()))
                    .map(patch -> new Deed(patch, entry.unit(), user));
        }
    }
}
