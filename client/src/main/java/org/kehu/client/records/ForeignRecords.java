package org.kehu.client.records;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.kehu.common.access.RecordAccess;
import org.kehu.common.command.Actor;
import org.kehu.common.command.Configuration;
import org.kehu.common.query.Page;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.RecordRef;
import org.kehu.common.record.RecordType;

/**
 * Records as the server has them, or had them, beside those of this device: to be looked at and not to be changed. Names, rights and
 * configuration are those that are held here.
 */
abstract class ForeignRecords implements Records {
    final Records here;
    private final RecordAccess access;

    ForeignRecords(Records here) {
        this.here = here;
        this.access = here.access().onlyReading();
    }

    static RecordPage page(List<CrmRecord> records) {
        return new RecordPage(
                records,
                records.stream().map(one -> new Page.Place(List.of(), one.id())).toList());
    }

    @Override
    public Map<RecordRef, String> namesOnly(Collection<RecordRef> refs) {
        return here.namesOnly(refs);
    }

    @Override
    public List<JournalLine> history(RecordRef ref, int most) {
        return List.of();
    }

    @Override
    public Set<UUID> undecided(RecordType type) {
        return Set.of();
    }

    @Override
    public Set<UUID> unanswered(RecordType type) {
        return Set.of();
    }

    @Override
    public boolean areElsewhere() {
        return true;
    }

    @Override
    public Configuration configuration() {
        return here.configuration();
    }

    @Override
    public RecordAccess access() {
        return access;
    }

    @Override
    public Actor actor() {
        return here.actor();
    }

    /** It is the state of one moment. */
    @Override
    public Subscription onChange(Set<String> types, Consumer<RecordsChanged> listener) {
        return () -> {};
    }
}
