package org.kehu.common.importing.run;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kehu.common.command.Command;
import org.kehu.common.command.Reason;
import org.kehu.common.command.Watch;
import org.kehu.common.duplicate.BlurredBook;
import org.kehu.common.importing.file.Row;
import org.kehu.common.importing.file.Rows;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.RecordType;

/** Says what would become of each row, and does nothing. Sees records as earlier rows of the file would leave them. */
public final class Rehearsal {
    /** Rows of each outcome that are kept to be shown; the others are counted. */
    public static final int SHOWN = 2000;

    private static final int AT_ONCE = 200;
    private static final int SEEN = 20_000;
    private final ImportDesk desk;
    private final ImportPlan plan;
    private final Map<Fate.Outcome, List<Fate>> shown = new EnumMap<>(Fate.Outcome.class);
    private final Map<String, Refusals> reasons = new LinkedHashMap<>();
    private final List<RowPlan> planned = new ArrayList<>();
    private final Map<UUID, CrmRecord> seen = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<UUID, CrmRecord> eldest) {
            return size() > SEEN;
        }
    };
    private Counts counts = Counts.NONE;
    private long maybe;

    private Rehearsal(ImportDesk desk, ImportPlan plan) {
        this.desk = desk;
        this.plan = plan;
    }

    /**
     * What came of it.
     *
     * @param fates of the first rows of each outcome, by their number
     * @param maybe how many new rows may be there where this device cannot look
     * @param refusals how often a row is refused for a reason, by its code and field; the most frequent first
     */
    public record Rehearsed(Counts counts, List<Fate> fates, long maybe, List<Refusals> refusals) {
        public Rehearsed {
            fates = List.copyOf(fates);
            refusals = List.copyOf(refusals);
        }
    }

    /**
     * Rows refused for the same reason.
     *
     * @param reason of the first of them
     */
    public record Refusals(Reason reason, long rows) {
        private Refusals and(Refusals more) {
            return new Refusals(reason, rows + more.rows);
        }
    }

    /** @throws org.kehu.common.importing.file.BadFile if the file ends badly */
    public static Rehearsed of(ImportDesk desk, ImportPlan plan, Watch watch) {
        return of(desk, plan, BlurredBook.EMPTY, watch);
    }

    /** @param others what is known of records that are not here */
    public static Rehearsed of(ImportDesk desk, ImportPlan plan, BlurredBook others, Watch watch) {
        return new Rehearsal(desk, plan).run(others, watch);
    }

    /** Stands for the record that a row would make: no id that is given to records is like this. */
    static UUID row(long number) {
        return new UUID(0, number);
    }

    /** Number of the row that such an id stands for, 0 for a record's. */
    static long number(UUID id) {
        return id.getMostSignificantBits() == 0 ? id.getLeastSignificantBits() : 0;
    }

    private Rehearsed run(BlurredBook others, Watch watch) {
        RowPlanner planner = new RowPlanner(desk, plan, "", others);
        Current current = new Seen();
        try (Rows rows = plan.table().rowsAfter(0)) {
            for (Row row = rows.next(); row != null && !watch.isCancelled(); row = rows.next()) {
                long number = row.number();
                RowPlan one = planner.plan(row, current, () -> row(number));
                foresee(one);
                planned.add(one);
                if (planned.size() == AT_ONCE) {
                    judge();
                    watch.reached(counts.rows(), plan.survey().rows());
                }
            }
        }
        judge();
        watch.reached(counts.rows(), plan.survey().rows());
        List<Fate> fates = shown.values().stream()
                .flatMap(List::stream)
                .sorted(Comparator.comparingLong(fate -> fate.row().number()))
                .toList();
        return new Rehearsed(counts, fates, maybe, refusals());
    }

    /** What the row would leave, for the rows that follow. */
    private void foresee(RowPlan one) {
        Command command = one.command();
        if (command != null) {
            seen.put(one.id(), Foreseen.after(command, one.before()));
        }
    }

    /** What would change a record that an earlier row makes can only be judged once that is there. */
    private static boolean isJudged(RowPlan one) {
        return one.command() != null && (one.fate().likeRow() == 0 || one.fate().outcome() == Fate.Outcome.NEW);
    }

    private void judge() {
        List<RowPlan> asked = planned.stream().filter(Rehearsal::isJudged).toList();
        List<@Nullable Reason> judged = desk.judge(
                asked.stream().map(one -> Objects.requireNonNull(one.command())).toList());
        int at = 0;
        for (RowPlan one : planned) {
            boolean isAsked = at < asked.size() && asked.get(at) == one;
            Reason why = isAsked ? judged.get(at) : null;
            at += isAsked ? 1 : 0;
            take(why == null ? one.fate() : one.fate().refusedFor(why));
        }
        planned.clear();
    }

    private void take(Fate fate) {
        counts = counts.and(fate.outcome());
        maybe += fate.maybe().isEmpty() ? 0 : 1;
        List<Fate> kept = shown.computeIfAbsent(fate.outcome(), outcome -> new ArrayList<>());
        if (kept.size() < SHOWN) {
            kept.add(fate);
        }
        Reason why = fate.reason();
        if (why != null) {
            reasons.merge(why.code() + " " + why.field(), new Refusals(why, 1), Refusals::and);
        }
    }

    private List<Refusals> refusals() {
        return reasons.values().stream()
                .sorted(Comparator.comparingLong(Refusals::rows).reversed())
                .toList();
    }

    private final class Seen implements Current {
        @Override
        public @Nullable CrmRecord find(RecordType type, UUID id) {
            CrmRecord before = type == plan.type() ? seen.get(id) : null;
            if (before != null || number(id) > 0) {
                return before;
            }
            return type.isConfiguration()
                    ? desk.configuration().find(type, id)
                    : desk.find(type, List.of(id)).get(id);
        }

        @Override
        public boolean isForgotten(UUID id) {
            return number(id) > 0;
        }
    }
}
