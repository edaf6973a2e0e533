package org.kehu.common.command;

import java.time.Instant;
import java.util.ArrayList;
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
import org.kehu.common.record.RecordRef;
import org.kehu.common.record.RecordType;

/**
 * A unit on its way through the door, with all that the steps need. One thread, one transaction.
 *
 * @param <T> the side's transaction
 */
final class Passage<T extends RecordTx> {
    private final Catalog catalog;
    private final Side<T> side;
    private final T tx;
    private final Configuration configuration;
    private final Actor actor;
    private final Instant now;
    private final CommandUnit unit;
    private final Overlay overlay;
    private final RecordAccess access;
    private final List<Conflict> conflicts = new ArrayList<>();
    private boolean merged;
    private UUID at;

    Passage(
            Catalog catalog,
            Side<T> side,
            T tx,
            Configuration configuration,
            Actor actor,
            Instant now,
            CommandUnit unit) {
        this.catalog = catalog;
        this.side = side;
        this.tx = tx;
        this.configuration = configuration;
        this.actor = actor;
        this.now = now;
        this.unit = unit;
        this.overlay = new Overlay(catalog.schema(), tx, configuration);
        this.access = accessOf(actor.user());
        this.at = unit.calls().get(0).id();
    }

    /** The command that is being dealt with: the culprit if anything fails now. */
    UUID at() {
        return at;
    }

    void at(UUID command) {
        this.at = command;
    }

    CommandCall call() {
        return unit.calls().stream()
                .filter(call -> call.id().equals(at))
                .findFirst()
                .orElseThrow();
    }

    RecordAccess accessOf(UUID user) {
        return user.equals(Actor.SYSTEM.user())
                ? RecordAccess.ofSystem(catalog.schema())
                : catalog.policy().accessOf(configuration, user);
    }

    Catalog catalog() {
        return catalog;
    }

    T tx() {
        return tx;
    }

    Configuration configuration() {
        return configuration;
    }

    Actor actor() {
        return actor;
    }

    Instant now() {
        return now;
    }

    CommandUnit unit() {
        return unit;
    }

    Overlay overlay() {
        return overlay;
    }

    RecordAccess access() {
        return access;
    }

    boolean holdsEverything() {
        return side.holdsEverything();
    }

    RuntimeException missing(RecordType type, UUID id) {
        return side.missing(new RecordRef(type.name(), id));
    }

    List<CrmRecord> query(RecordQuery query) {
        side.requireAll(catalog.schema().type(query.type()));
        return tx.list(query);
    }

    List<CrmRecord> held(RecordQuery query) {
        return tx.list(query);
    }

    DoneOperation operation(UUID operation) {
        DoneOperation done = side.operation(tx, operation, actor.user());
        if (done == null) {
            throw new UnknownFact("operation " + operation);
        }
        return done;
    }

    Map<RecordRef, Set<String>> untold(List<CrmRecord> records, LogPlace told) {
        return side.untold(tx, actor, records, told);
    }

    /** What one may not even read is answered as if it did not exist. */
    void require(RecordAction action, CrmRecord record) {
        RecordType type = record.type();
        CrmRecord root = root(record);
        if (!access.may(RecordAction.READ, type, root)) {
            throw new Refusal("no_such_record", type.name(), record.id().toString());
        }
        if (!access.may(action, type, root)) {
            throw new Refusal("not_allowed", action.name(), type.name(), Quoted.title(record));
        }
    }

    Author author(CrmRecord record, Field<?> field) {
        Author known = side.author(tx, record, field);
        return known == null ? Author.ofLastChange(record, now) : known;
    }

    String number(CrmRecord record) {
        return side.number(tx, record);
    }

    void note(Decision.Accepted accepted) {
        conflicts.addAll(accepted.conflicts());
        merged |= accepted.merged();
    }

    UnitDecision.Done done(List<Effect> effects) {
        return new UnitDecision.Done(effects, List.copyOf(conflicts), merged);
    }

    /** The record that holds the access of {@code record}, itself if its parents are not here. */
    CrmRecord root(CrmRecord record) {
        @Nullable CrmRecord root = overlay.root(record);
        return root == null ? record : root;
    }
}
