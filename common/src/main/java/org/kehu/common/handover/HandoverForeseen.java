package org.kehu.common.handover;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kehu.common.command.Command;
import org.kehu.common.command.CommandUnit;
import org.kehu.common.command.Reason;
import org.kehu.common.command.Watch;

/**
 * What a handover would do, counted whole, with the first records of each kind.
 *
 * @param hidden how many more the leaver has that this person may not see, null if the server cannot be asked
 * @param problem why it cannot be begun at all, null if it can
 */
public record HandoverForeseen(
        HandoverPlan plan,
        List<Line> lines,
        List<HandoverItem> rows,
        @Nullable Long hidden,
        @Nullable Reason problem) {
    private static final int SAMPLES = 40;
    private static final int LEFT_SHOWN = 500;

    public HandoverForeseen {
        lines = List.copyOf(lines);
        rows = List.copyOf(rows);
    }

    /** Records of one type for one receiver, by what would become of them. */
    public record Line(String type, UUID receiver, long moved, long sent, long left) {
        public long total() {
            return moved + sent + left;
        }

        private Line and(HandoverItem.Outcome outcome) {
            return new Line(
                    type,
                    receiver,
                    moved + one(outcome, HandoverItem.Outcome.MOVED),
                    sent + one(outcome, HandoverItem.Outcome.SENT),
                    left + one(outcome, HandoverItem.Outcome.LEFT));
        }

        private static int one(HandoverItem.Outcome outcome, HandoverItem.Outcome counted) {
            return outcome == counted ? 1 : 0;
        }
    }

    public long total() {
        return lines.stream().mapToLong(Line::total).sum();
    }

    public long left() {
        return lines.stream().mapToLong(Line::left).sum();
    }

    /** @throws BadHandover if the server has to be asked, and does not answer */
    public static HandoverForeseen of(HandoverDesk desk, HandoverPlan plan, Watch watch) {
        HandoverState tried = HandoverState.begun(desk, plan, 0);
        Reason problem = desk.device().judge(List.of(tried.begin())).get(0);
        return problem == null
                ? new Looking(desk, plan, watch).look()
                : new HandoverForeseen(plan, List.of(), List.of(), null, problem);
    }

    private static final class Looking {
        private final HandoverDesk desk;
        private final HandoverPlan plan;
        private final Watch watch;
        private final List<Share> pending = new ArrayList<>();
        private final Map<String, Line> lines = new LinkedHashMap<>();
        private final List<HandoverItem> rows = new ArrayList<>();
        private long left;
        private long reached;

        Looking(HandoverDesk desk, HandoverPlan plan, Watch watch) {
            this.desk = desk;
            this.plan = plan;
            this.watch = watch;
        }

        HandoverForeseen look() {
            new Shares(desk, plan, watch, this::take).each();
            judge();
            Long hidden = watch.isCancelled() ? null : desk.far().hidden(plan.leaver());
            return new HandoverForeseen(plan, List.copyOf(lines.values()), rows, hidden, null);
        }

        private void take(Share share) {
            pending.add(share);
            if (pending.size() == CommandUnit.MOST) {
                judge();
            }
        }

        private void judge() {
            List<Command> commands = pending.stream()
                    .<Command>map(share -> share.command(plan.leaver()))
                    .toList();
            List<@Nullable Reason> reasons = desk.device().judge(commands);
            for (int i = 0; i < pending.size(); i++) {
                Share share = pending.get(i);
                count(HandoverItem.of(share, desk.titles().apply(share.record()), reasons.get(i)));
            }
            reached += pending.size();
            pending.clear();
            watch.reached(reached, -1);
        }

        private void count(HandoverItem item) {
            Line none = new Line(item.type(), item.receiver(), 0, 0, 0);
            Line line = lines.merge(
                    item.type() + item.receiver(),
                    none.and(item.outcome()),
                    (before, first) -> before.and(item.outcome()));
            boolean stays = item.outcome() == HandoverItem.Outcome.LEFT;
            left += stays ? 1 : 0;
            if (stays ? left <= LEFT_SHOWN : line.total() - line.left() <= SAMPLES) {
                rows.add(item);
            }
        }
    }
}
