package org.kehu.common.sync;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kehu.common.command.Deed;
import org.kehu.common.command.Side;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.Numbering;

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
    public @Nullable List<Deed> operation(DecidingTx tx, UUID operation, UUID user) {
        List<JournalEntry> entries = tx.device().journal(operation);
        return entries.isEmpty() ? null : entries.stream().flatMap(this::deeds).toList();
    }

    private Stream<Deed> deeds(JournalEntry entry) {
        return entry.patches().stream().map(patch -> new Deed(patch, entry.unit(), this.user));
    }
}
