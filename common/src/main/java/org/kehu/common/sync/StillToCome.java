package org.kehu.common.sync;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kehu.common.access.FieldLevel;
import org.kehu.common.access.RecordAccess;
import org.kehu.common.access.RecordAction;
import org.kehu.common.command.UnitDecision;
import org.kehu.common.record.Change;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.Field;
import org.kehu.common.record.RecordPatch;
import org.kehu.common.record.RecordRef;
import org.kehu.common.record.RecordType;

/**
 * What a unit did that the server has accepted, while pages bring it piece by piece. On what is held half-way it can't be decided
 * any more: some of what it makes is there, or of what it takes back is gone already. What it did, when it was last decided as a
 * whole, is in the journal; of that is shown what is not there yet.
 */
final class StillToCome {
    private final ClientTx tx;
    private final DecidingTx deciding;
    private final LocalDoor door;
    private final RecordAccess access;

    private StillToCome(ClientTx tx, LocalDoor door) {
        this.tx = tx;
        this.deciding = new DecidingTx(tx);
        this.door = door;
        this.access = door.catalog().policy().accessOf(tx.configuration(), door.user());
    }

    /** Decides a unit of the outbox on what is held now; of one that the server has accepted shows what is still to come. */
    static LocalDoor.Decided decided(LocalDoor door, ClientTx tx, OutboxUnit unit) {
        LocalDoor.Decided decided = door.again(tx, unit);
        List<RecordPatch> did = decided.standing() == OutboxUnit.Standing.APPLIED ? List.of() : done(tx, unit);
        return did.isEmpty() ? decided : new StillToCome(tx, door).instead(decided, did);
    }

    /** Whether something of a unit is to be shown that was decided not to be. */
    static boolean isShown(ClientTx tx, OutboxUnit unit) {
        return unit.standing() != OutboxUnit.Standing.APPLIED && !done(tx, unit).isEmpty();
    }

    /** What a unit did, if the server has accepted it. */
    private static List<RecordPatch> done(ClientTx tx, OutboxUnit unit) {
        JournalEntry entry = unit.verdict() == null ? null : tx.journalOf(unit.id());
        return entry == null ? List.of() : entry.patches();
    }

    private LocalDoor.Decided instead(LocalDoor.Decided failed, List<RecordPatch> did) {
        tx.readAhead(did.stream().map(RecordPatch::record).toList());
        did.forEach(this::show);
        Set<RecordRef> reads = new LinkedHashSet<>(failed.reads());
        reads.addAll(deciding.reads());
        UnitDecision done = new UnitDecision.Done(List.of(), List.of(), false);
        return new LocalDoor.Decided(done, reads, deciding.writes());
    }

    private void show(RecordPatch patch) {
        RecordType type = door.catalog().schema().find(patch.record().type());
        if (type == null || patch.changes().keySet().stream().anyMatch(name -> isHidden(type, name))) {
            return;
        }
        CrmRecord now = deciding.find(type, patch.record().id());
        CrmRecord then = now == null ? made(type, patch) : changed(now, patch);
        if (then != null && !then.equals(now)) {
            deciding.save(now, then.atRevision(now == null ? 1 : now.revision() + 1));
        }
    }

    private boolean isHidden(RecordType type, String name) {
        Field<?> field = type.find(name);
        return field == null || access.level(type, field) == FieldLevel.HIDDEN;
    }

    /** Null where it is not made by this unit, or may not be seen. */
    private @Nullable CrmRecord made(RecordType type, RecordPatch patch) {
        if (patch.action() != RecordPatch.Action.CREATE) {
            return null;
        }
        CrmRecord record = patch.applyTo(CrmRecord.blank(type, patch.record().id()));
        CrmRecord root = root(record);
        return root != null && access.may(RecordAction.READ, type, root) ? record : null;
    }

    private @Nullable CrmRecord root(CrmRecord record) {
        CrmRecord at = record;
        while (at != null && at.type().parent() != null) {
            Field<UUID> link = Objects.requireNonNull(at.type().parent());
            UUID parent = at.withholds(link) ? null : at.get(link);
            RecordType type = door.catalog().schema().type(Objects.requireNonNull(link.target()));
            at = parent == null ? null : deciding.find(type, parent);
        }
        return at;
    }

    /** Whatever is not as the unit found it was changed by it already, or since. */
    private static CrmRecord changed(CrmRecord now, RecordPatch patch) {
        if (patch.action() == RecordPatch.Action.CREATE) {
            return now;
        }
        CrmRecord then = now;
        for (Map.Entry<String, Change> one : patch.changes().entrySet()) {
            Field<?> field = now.type().field(one.getKey());
            if (one.getValue() instanceof Change.Set set
                    && !now.withholds(field)
                    && Objects.equals(now.get(field), set.before())) {
                then = set.applyTo(then, field);
            }
        }
        return then;
    }
}
