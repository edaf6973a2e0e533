package org.kehu.common.command;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kehu.common.access.RecordAccess;
import org.kehu.common.access.RecordAction;
import org.kehu.common.query.RecordQuery;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.Field;
import org.kehu.common.record.Ids;
import org.kehu.common.record.RecordRef;
import org.kehu.common.record.RecordSchema;
import org.kehu.common.record.RecordType;

/** The facts of one command of a unit on its way through the door. */
final class UnitFacts implements Facts {
    private final Passage<?> passage;
    private final CommandCall call;

    UnitFacts(Passage<?> passage, CommandCall call) {
        this.passage = passage;
        this.call = call;
    }

    @Override
    public RecordSchema schema() {
        return passage.catalog().schema();
    }

    @Override
    public CrmRecord begun(CrmRecord fresh) {
        return passage.catalog().beginning(fresh.type()).begin(fresh, this);
    }

    @Override
    public @Nullable UUID departmentOf(UUID user) {
        return passage.catalog().policy().department(passage.configuration(), user);
    }

    @Override
    public CrmRecord get(RecordType type, UUID id) {
        CrmRecord found = passage.overlay().find(type, id);
        if (found == null) {
            throw passage.missing(type, id);
        }
        return found;
    }

    @Override
    public @Nullable CrmRecord find(RecordType type, UUID id) {
        CrmRecord found = passage.overlay().find(type, id);
        if (found == null && !passage.holdsEverything() && !type.isConfiguration()) {
            throw passage.missing(type, id);
        }
        return found == null || found.isDeleted() ? null : found;
    }

    @Override
    public @Nullable CrmRecord findWithBin(RecordType type, UUID id) {
        return passage.overlay().find(type, id);
    }

    @Override
    public boolean maySee(CrmRecord record) {
        return passage.access().may(RecordAction.READ, record.type(), passage.root(record));
    }

    @Override
    public boolean mayRead(CrmRecord record, Field<?> field) {
        return maySee(record) && !passage.access().withheld(record.type()).contains(field.name());
    }

    @Override
    public List<CrmRecord> children(RecordType child, UUID parent) {
        return passage.overlay().children(child, parent);
    }

    @Override
    public Map<UUID, List<CrmRecord>> children(RecordType child, Collection<UUID> parents) {
        return passage.overlay().children(child, parents);
    }

    @Override
    public List<CrmRecord> configuration(RecordType type) {
        return passage.overlay().configuration(type);
    }

    @Override
    public List<CrmRecord> query(RecordQuery query) {
        return passage.query(query);
    }

    @Override
    public List<CrmRecord> held(RecordQuery query) {
        return passage.held(query);
    }

    @Override
    public List<CrmRecord> changed(RecordType type) {
        return passage.overlay().changed().stream()
                .filter(record -> record.type() == type)
                .toList();
    }

    @Override
    public Actor actor() {
        return passage.actor();
    }

    @Override
    public RecordAccess access() {
        return passage.access();
    }

    @Override
    public RecordAccess accessOf(UUID user) {
        return passage.accessOf(user);
    }

    @Override
    public Instant happenedAt() {
        return call.believed(passage.now());
    }

    @Override
    public Instant now() {
        return passage.now();
    }

    @Override
    public ZoneId zone() {
        return passage.catalog().policy().zone(passage.configuration());
    }

    @Override
    public String baseCurrency() {
        return passage.catalog().policy().baseCurrency(passage.configuration());
    }

    @Override
    public @Nullable BigDecimal inBase(BigDecimal amount, String currency) {
        BigDecimal rate = passage.catalog().policy().rate(passage.configuration(), currency);
        return rate == null ? null : amount.multiply(rate);
    }

    @Override
    public Author author(CrmRecord record, Field<?> field) {
        return passage.author(record, field);
    }

    @Override
    public UUID id(String... madeFrom) {
        return Ids.derived(call.id(), madeFrom);
    }

    @Override
    public Map<RecordRef, Set<String>> untold(List<CrmRecord> records, LogPlace told) {
        return passage.untold(records, told);
    }

    @Override
    public DoneOperation operation(UUID operation) {
        return passage.operation(operation);
    }

    @Override
    public void require(RecordAction action, CrmRecord record) {
        passage.require(action, record);
    }
}
