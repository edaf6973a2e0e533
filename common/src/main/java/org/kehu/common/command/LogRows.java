package org.kehu.common.command;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes effects down as rows of the log. */
final class LogRows {
    private final Actor actor;
    private final CommandUnit unit;
    private final Instant now;
    private final LongSupplier tags;

    LogRows(Actor actor, CommandUnit unit, Instant now, LongSupplier tags) {
        this.actor = actor;
        this.unit = unit;
        this.now = now;
        this.tags = tags;
    }

    List<LogRow> rows(List<Effect> effects, long after) {
        Map<UUID, Instant> happened = unit.calls().stream()
                .collect(Collectors.toMap(CommandCall::id, call -> call.believed(now), (first, second) -> first));
        List<LogRow> rows = new ArrayList<>();
        for (Effect effect : effects) {
            rows.add(row(effect, after + rows.size() + 1, happened.getOrDefault(effect.command(), now)));
        }
        return rows;
    }

    private LogRow row(Effect effect, long seq, Instant happenedAt) {
        return new LogRow(
                seq,
                tags.getAsLong(),
                effect.command(),
                unit.id(),
                unit.operation(),
                effect.after().ref(),
                effect.after().revision(),
                effect.patch().action(),
                effect.patch().changes(),
                effect.root(),
                effect.scopesBefore(),
                effect.scopesAfter(),
                actor,
                happenedAt,
                now,
                null);
    }

    /** @param last the log's last row, null if it has none: what changed nothing is placed by it too */
    static Verdict verdict(CommandUnit unit, UnitDecision.Done done, @Nullable LogRow last, long seq) {
        Verdict.Kind kind = done.merged() ? Verdict.Kind.MERGED : Verdict.Kind.APPLIED;
        if (!done.conflicts().isEmpty()) {
            kind = Verdict.Kind.CONFLICT;
        }
        return new Verdict(unit.id(), kind, seq, last == null ? 0 : last.tag(), null, null, done.conflicts());
    }
}
