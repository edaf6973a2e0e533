package org.kehu.common.handover;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.kehu.common.record.RecordSchema;

/**
 * How far a handover is, with all that was chosen for it; noted with each unit, so that it goes on after a kill where it was.
 *
 * @param operation that all its units belong to
 * @param id of the record of the handover
 * @param rules as {@link HandoverRules} writes them
 * @param begunAt as text
 * @param total how many records were foreseen
 * @param sent how many of those that are done the device does not hold
 * @param parts how many notes tell of records
 */
public record HandoverState(
        UUID operation,
        UUID id,
        UUID leaver,
        UUID receiver,
        String rules,
        String reason,
        boolean bar,
        String begunAt,
        long total,
        long moved,
        long sent,
        long left,
        int parts,
        Standing standing) {

    /** Whether there is more to do. */
    public enum Standing {
        UNDER_WAY,
        DONE,
        /** Left at that by its person: what was done stays. */
        GIVEN_UP
    }

    static HandoverState begun(HandoverDesk desk, HandoverPlan plan, long total) {
        return new HandoverState(
                desk.device().newId(),
                desk.device().newId(),
                plan.leaver(),
                plan.receiver(),
                new HandoverRules(desk.device().schema()).write(plan.rules()),
                plan.reason(),
                plan.bar(),
                desk.device().now().toString(),
                total,
                0,
                0,
                0,
                0,
                Standing.UNDER_WAY);
    }

    HandoverPlan plan(RecordSchema schema) {
        return new HandoverPlan(leaver, receiver, new HandoverRules(schema).read(rules), reason, bar);
    }

    BeginHandover begin() {
        return new BeginHandover(id, leaver, receiver, rules, reason, bar);
    }

    EndHandover end(Standing now) {
        return new EndHandover(id, moved, sent, left, now == Standing.GIVEN_UP);
    }

    HandoverState after(List<HandoverItem> items) {
        return new HandoverState(
                operation,
                id,
                leaver,
                receiver,
                rules,
                reason,
                bar,
                begunAt,
                total,
                moved + count(items, HandoverItem.Outcome.MOVED),
                sent + count(items, HandoverItem.Outcome.SENT),
                left + count(items, HandoverItem.Outcome.LEFT),
                parts + 1,
                standing);
    }

    private static long count(List<HandoverItem> items, HandoverItem.Outcome outcome) {
        return items.stream().filter(item -> item.outcome() == outcome).count();
    }

    HandoverState with(Standing now) {
        return new HandoverState(
                operation, id, leaver, receiver, rules, reason, bar, begunAt, total, moved, sent, left, parts, now);
    }

    public Instant at() {
        return Instant.parse(begunAt);
    }

    /** Records that something was decided about. */
    public long reached() {
        return moved + sent + left;
    }

    boolean isUnderWay() {
        return standing == Standing.UNDER_WAY;
    }
}
