package org.kehu.common.command;

import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.RecordPatch;
import org.kehu.common.record.RecordType;

/** Decides command after command on what those before it left, once the actor may do what it does to what it touches. */
final class DecideCommands implements DoorStep {

    @Override
    public void pass(Passage<?> passage) {
        for (CommandCall call : passage.unit().calls()) {
            passage.at(call.id());
            call.command().touches(passage.catalog().schema()).forEach(touch -> checkTouch(passage, touch));
            Decision decision = call.command().decide(new UnitFacts(passage, call));
            if (decision instanceof Decision.Rejected rejected) {
                throw new Refusal(rejected.reason());
            }
            if (decision instanceof Decision.Pending pending) {
                throw new UnknownFact(pending.need());
            }
            take(passage, call, (Decision.Accepted) decision);
        }
    }

    private static void checkTouch(Passage<?> passage, Touch touch) {
        RecordType type = passage.catalog().schema().type(touch.record().type());
        CrmRecord record = passage.overlay().find(type, touch.record().id());
        if (touch.action() == null) {
            return;
        }
        if (record == null) {
            throw passage.missing(type, touch.record().id());
        }
        passage.require(touch.action(), record);
    }

    /** What a field needs, every verb needs that changes it. */
    private static void checkFields(Passage<?> passage, RecordPatch patch) {
        RecordType type = passage.catalog().schema().type(patch.record().type());
        if (patch.action() == RecordPatch.Action.CREATE) {
            return; // who may make such a record is asked of the whole of it
        }
        for (String name : patch.changes().keySet()) {
            String right = type.field(name).right();
            if (right != null && !passage.access().allows(right) && !isFree(passage, type, patch)) {
                throw new Refusal("no_right", right);
            }
        }
    }

    private static boolean isFree(Passage<?> passage, RecordType type, RecordPatch patch) {
        CrmRecord before = passage.overlay().find(type, patch.record().id());
        return before != null
                && passage.catalog()
                        .policy()
                        .frees(before, patch.applyTo(before), passage.actor().user(), passage.access());
    }

    private static void take(Passage<?> passage, CommandCall call, Decision.Accepted accepted) {
        UnitFacts facts = new UnitFacts(passage, call);
        for (RecordPatch patch : accepted.patches()) {
            checkFields(passage, patch);
            passage.overlay().put(Stamps.apply(passage, patch, facts.happenedAt()), call.id());
        }
        passage.note(accepted);
    }
}
