package org.kehu.client.sync;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.kehu.client.records.WaitingUnit;
import org.kehu.client.records.WaitingUnit.Standing;
import org.kehu.common.command.CommandCall;
import org.kehu.common.command.CommandUnit;
import org.kehu.common.command.Refusal;
import org.kehu.common.record.BadValue;
import org.kehu.common.sync.OutboxUnit;
import org.kehu.common.sync.UnitCodec;

/** The outbox as people read it: what each unit does, and what it waits for. */
record Queue(UnitCodec units) {
    List<WaitingUnit> read(List<OutboxUnit> outbox) {
        Set<UUID> heldBack = new HashSet<>();
        return outbox.stream().map(unit -> waiting(unit, heldBack)).toList();
    }

    /** A unit of a program that this one does not understand waits all the same. */
    private WaitingUnit waiting(OutboxUnit unit, Set<UUID> heldBack) {
        try {
            CommandUnit read = units.read(unit.text());
            Standing standing = standing(unit, read.after().stream().anyMatch(heldBack::contains));
            if (standing != Standing.NEXT && standing != Standing.SETTLED) {
                heldBack.add(unit.id());
            }
            List<CommandCall> calls = read.calls();
            return new WaitingUnit(
                    unit.id(),
                    calls.stream().map(CommandCall::command).toList(),
                    calls.isEmpty() ? null : calls.get(0).happenedAt(),
                    standing,
                    unit.reason());
        } catch (BadValue | Refusal e) {
            return new WaitingUnit(unit.id(), List.of(), null, standing(unit, false), unit.reason());
        }
    }

    private static Standing standing(OutboxUnit unit, boolean behindAnother) {
        if (unit.verdict() != null) {
            return Standing.SETTLED;
        }
        if (behindAnother) {
            return Standing.ANOTHER;
        }
        return switch (unit.standing()) {
            case APPLIED -> Standing.NEXT;
            case PENDING -> Standing.SERVER;
            case REFUSED -> Standing.DOUBTFUL;
        };
    }
}
