package org.kehu.common.handover;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kehu.common.command.Command;
import org.kehu.common.command.CommandUnit;
import org.kehu.common.command.Reason;
import org.kehu.common.command.Watch;
import org.kehu.common.record.CrmRecord;

/**
 * Hands over, unit by unit, as one operation. With each unit it notes what became of its records, so that after a kill it goes
 * on with those that are left. What is not held here goes in small units of its own, for the server to decide. For one thread.
 */
public final class HandoverRun {
    /** A unit falls as a whole at the server, and no device can tell beforehand which record is refused. */
    static final int FAR = 25;

    private final HandoverDesk desk;
    private final HandoverPlan plan;
    private final List<Shared> held = new ArrayList<>();
    private final List<Shared> far = new ArrayList<>();

    private HandoverState state;

    /** @param reason why it stays with the leaver, null if nothing speaks against it */
    private record Shared(Share share, @Nullable Reason reason) {}

    private HandoverRun(HandoverDesk desk, HandoverState state) {
        this.desk = desk;
        this.state = state;
        this.plan = state.plan(desk.device().schema());
    }

    /**
     * @param total how many records were foreseen
     * @throws BadHandover if it may not be, or if another one is under way
     */
    public static HandoverRun begin(HandoverDesk desk, HandoverPlan plan, long total) {
        HandoverState last = HandoverNotes.last(desk.device());
        if (last != null && last.isUnderWay()) {
            throw new BadHandover(Reason.of("handover_under_way"));
        }
        HandoverState begun = HandoverState.begun(desk, plan, total);
        must(desk.device().run(begun.operation(), List.of(begun.begin()), HandoverNotes.of(begun)));
        return new HandoverRun(desk, begun);
    }

    /** Takes up the last handover where it was. @throws BadHandover if it was taken back, or there is none */
    public static HandoverRun resume(HandoverDesk desk) {
        HandoverState last = HandoverNotes.last(desk.device());
        if (last == null || !last.isUnderWay()) {
            throw new BadHandover(Reason.of("handover_nothing_to_resume"));
        }
        CrmRecord record = desk.device().find(Handover.TYPE, List.of(last.id())).get(last.id());
        if (record != null && record.isDeleted()) {
            throw new BadHandover(Reason.of("handover_undone"));
        }
        return new HandoverRun(desk, last);
    }

    /** Leaves the last handover at what is done of it: that stays, and may be undone. */
    public static void giveUp(HandoverDesk desk) {
        HandoverState last = HandoverNotes.last(desk.device());
        if (last != null && last.isUnderWay()) {
            end(desk, last, HandoverState.Standing.GIVEN_UP);
        }
    }

    /** What cannot be noted in the record of the handover, as it is in the bin, is noted here alone. */
    private static HandoverState end(HandoverDesk desk, HandoverState state, HandoverState.Standing standing) {
        HandoverState ended = state.with(standing);
        if (desk.device().run(state.operation(), List.of(state.end(standing)), HandoverNotes.of(ended)) != null) {
            desk.device().note(HandoverNotes.of(ended));
        }
        return ended;
    }

    private static void must(@Nullable Reason refused) {
        if (refused != null) {
            throw new BadHandover(refused);
        }
    }

    public HandoverState state() {
        return state;
    }

    /**
     * Goes on until nothing of the leaver's is left to decide about, or until nobody wants it any more: then it may be resumed.
     *
     * @throws BadHandover if the server has to be asked, and does not answer; what came before is done
     */
    public HandoverState run(Watch watch) {
        Set<UUID> decided = decided();
        new Shares(desk, plan, watch, share -> {
                    if (!decided.contains(share.record().id())) {
                        take(share.held() ? held : far, share, watch);
                    }
                })
                .each();
        flush(held, watch);
        flush(far, watch);
        if (!watch.isCancelled()) {
            state = end(desk, state, HandoverState.Standing.DONE);
        }
        return state;
    }

    private Set<UUID> decided() {
        Set<UUID> ids = new HashSet<>();
        for (int part = 0; part < state.parts(); part++) {
            HandoverNotes.items(desk.device(), state, part).forEach(item -> ids.add(item.id()));
        }
        return ids;
    }

    private void take(List<Shared> into, Share share, Watch watch) {
        into.add(new Shared(share, null));
        if (into.size() == (share.held() ? CommandUnit.MOST : FAR)) {
            flush(into, watch);
        }
    }

    private void flush(List<Shared> from, Watch watch) {
        List<Shared> part = List.copyOf(from);
        from.clear();
        if (!part.isEmpty()) {
            store(part);
            watch.reached(state.reached(), Math.max(state.total(), state.reached()));
        }
    }

    private void store(List<Shared> part) {
        List<Command> unit = part.stream()
                .filter(one -> one.reason() == null)
                .<Command>map(one -> one.share().command(plan.leaver()))
                .toList();
        List<HandoverItem> items = part.stream()
                .map(one -> HandoverItem.of(
                        one.share(), desk.titles().apply(one.share().record()), one.reason()))
                .toList();
        HandoverState next = state.after(items);
        Map<String, @Nullable String> notes = HandoverNotes.of(next);
        HandoverNotes.items(notes, state, items);
        Reason refused = null;
        if (unit.isEmpty()) {
            desk.device().note(notes);
        } else {
            refused = desk.device().run(state.operation(), unit, notes);
        }
        if (refused == null) {
            state = next;
        } else {
            storeWithout(part, unit, refused);
        }
    }

    /** A unit falls as a whole: what would be refused alone is taken out; if it is none of them, halves are tried. */
    private void storeWithout(List<Shared> part, List<Command> unit, Reason refused) {
        List<@Nullable Reason> judged =
                unit.size() == 1 ? List.of(refused) : desk.device().judge(unit);
        if (judged.stream().anyMatch(Objects::nonNull)) {
            List<Shared> rest = new ArrayList<>();
            int at = 0;
            for (Shared one : part) {
                rest.add(one.reason() == null ? new Shared(one.share(), judged.get(at++)) : one);
            }
            store(rest);
        } else {
            int half = part.size() / 2;
            store(part.subList(0, half));
            store(part.subList(half, part.size()));
        }
    }
}
