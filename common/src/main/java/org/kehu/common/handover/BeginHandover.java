package org.kehu.common.handover;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.kehu.common.access.RecordAccess;
import org.kehu.common.command.Command;
import org.kehu.common.command.Decision;
import org.kehu.common.command.Facts;
import org.kehu.common.command.FieldValues;
import org.kehu.common.command.GivenValues;
import org.kehu.common.command.Quoted;
import org.kehu.common.command.Refusal;
import org.kehu.common.command.Touch;
import org.kehu.common.organisation.Role;
import org.kehu.common.organisation.User;
import org.kehu.common.record.BadValue;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.RecordPatch;
import org.kehu.common.record.RecordSchema;

/**
 * Begins a handover: leaves the record of it, and from then on the leaver may be barred from writing, which takes the right to
 * administer. Refused where somebody who is to receive may not.
 *
 * @param id of the record of the handover
 * @param rules as {@link HandoverRules} writes them, empty for none
 * @param bar whether the leaver reads and writes nothing from now on
 */
public record BeginHandover(UUID id, UUID leaver, UUID receiver, String rules, String reason, boolean bar)
        implements Command {

    @Override
    public String permission() {
        return Role.ASSIGN;
    }

    @Override
    public List<Touch> touches(RecordSchema schema) {
        return bar ? List.of(Touch.lock(User.TYPE, leaver)) : List.of();
    }

    @Override
    public GivenValues given(RecordSchema schema) {
        return new GivenValues(
                id,
                FieldValues.of(Handover.TYPE)
                        .with(Handover.REASON, reason)
                        .with(Handover.LEAVER, leaver)
                        .with(Handover.RECEIVER, receiver)
                        .with(Handover.RULES, rules)
                        .with(Handover.BARRED, bar));
    }

    @Override
    public Decision decide(Facts facts) {
        CrmRecord person = facts.find(User.TYPE, leaver);
        if (person == null) {
            throw new Refusal(Handover.TYPE, Handover.LEAVER, "no_such_record", User.TYPE.name(), leaver.toString());
        }
        Receivers.require(facts, Handover.RECEIVER, leaver, receiver);
        for (HandoverRule rule : read(facts)) {
            Receivers.require(facts, Handover.RULES, leaver, rule.receiver());
        }
        UUID giver = facts.actor().user();
        List<RecordPatch> patches = new ArrayList<>();
        patches.add(RecordPatch.create(Handover.TYPE, id)
                .set(Handover.REASON, reason)
                .set(Handover.LEAVER, leaver)
                .set(Handover.RECEIVER, receiver)
                .set(Handover.RULES, rules.isEmpty() ? null : rules)
                .set(Handover.BARRED, bar)
                .set(Handover.STATE, Handover.RUNNING)
                .set(Handover.OWNER, giver)
                .set(Handover.DEPARTMENT, facts.departmentOf(giver))
                .done());
        if (bar && !person.is(User.READ_ONLY)) {
            patches.add(barred(facts, person));
        }
        return Decision.accepted(patches);
    }

    private List<HandoverRule> read(Facts facts) {
        try {
            return new HandoverRules(facts.schema()).read(rules);
        } catch (BadValue e) {
            throw new Refusal(
                    Handover.TYPE, Handover.RULES, e.code(), e.arguments().toArray());
        }
    }

    private RecordPatch barred(Facts facts, CrmRecord person) {
        if (!facts.access().allows(RecordAccess.ADMINISTER)) {
            throw new Refusal(Handover.TYPE, Handover.BARRED, "no_right", RecordAccess.ADMINISTER);
        }
        if (leaver.equals(facts.actor().user())) {
            throw new Refusal(Handover.TYPE, Handover.BARRED, "bars_oneself", Quoted.title(person));
        }
        return RecordPatch.update(person).set(User.READ_ONLY, true).done();
    }
}
