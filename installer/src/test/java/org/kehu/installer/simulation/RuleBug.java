package org.kehu.installer.simulation;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kehu.common.command.LogRow;
import org.kehu.common.command.ServerTx;
import org.kehu.common.command.TxStore;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.Money;
import org.kehu.common.record.RecordPatch;
import org.kehu.common.record.SystemFields;
import org.kehu.common.sales.Opportunity;
import org.kehu.common.sales.OrderLine;
import org.kehu.common.sales.Stage;

/** Defects of what a server decides, planted by a store that lies to it or writes something else than it was given. */
enum RuleBug implements Plant {
    /** Of two values that met only the winner is kept. */
    LOSER_THROWN_AWAY((tx, method, arguments, rest, dice) -> {
        if (method.equals("save")
                && arguments[0] instanceof CrmRecord before
                && arguments[1] instanceof CrmRecord after) {
            arguments[1] = after.with(SystemFields.SET_ASIDE, before.get(SystemFields.SET_ASIDE));
        }
        return rest.proceed();
    }),
    /** A record goes to the bin without what hangs on it. */
    CHILDREN_OUTLIVE_THEIR_PARENT((tx, method, arguments, rest, dice) ->
            method.equals("children") && arguments[0] != OrderLine.TYPE ? List.of() : rest.proceed()),
    /** An old copy says that a deal is still open. */
    CLOSED_DEAL_MOVES((tx, method, arguments, rest, dice) -> {
        if (method.equals("save") && arguments[1] instanceof CrmRecord after && after.type() == Opportunity.TYPE) {
            arguments[0] = tx.find(after.type(), after.id());
        }
        Object result = rest.proceed();
        return method.equals("find") && result instanceof CrmRecord deal && deal.type() == Opportunity.TYPE
                ? deal.with(Opportunity.STATUS, Stage.OPEN)
                : result;
    }),
    /** Nobody looks in the log for what a device had not been told when it deleted something. */
    DELETES_UNSEEN((tx, method, arguments, rest, dice) -> method.equals("history") ? List.of() : rest.proceed()),
    /** What comes back from the bin was not restored by anybody. */
    COMES_BACK_UNASKED((tx, method, arguments, rest, dice) -> {
        log(
                method,
                arguments,
                row -> row.action() == RecordPatch.Action.RESTORE
                        ? as(row, RecordPatch.Action.UPDATE, Duration.ZERO)
                        : row);
        return rest.proceed();
    }),
    /** A line is stored with an amount that was rounded. */
    CENTS_LOST((tx, method, arguments, rest, dice) -> {
        if (method.equals("save")
                && arguments[1] instanceof CrmRecord line
                && line.type() == OrderLine.TYPE
                && dice.percent(30)) {
            arguments[1] = line.with(OrderLine.AMOUNT, Money.of("12", "CNY"));
        }
        return rest.proceed();
    }),
    /** The log does not say that a record was in a pool, or is. */
    POOLS_LEFT_OUT_OF_THE_LOG((tx, method, arguments, rest, dice) -> {
        log(method, arguments, RuleBug::withoutPools);
        return rest.proceed();
    }),
    /** A device says when something happened, and nobody doubts it. */
    TIME_OF_THE_DEVICE_BELIEVED((tx, method, arguments, rest, dice) -> {
        log(method, arguments, row -> as(row, row.action(), Duration.ofDays(dice.below(2))));
        return rest.proceed();
    });

    private final Call call;

    RuleBug(Call call) {
        this.call = call;
    }

    /** As {@link Tampering.In}, with the method's name and the dice. */
    private interface Call {
        @Nullable Object made(ServerTx tx, String method, @Nullable Object[] arguments, Tampered.Rest rest, Dice dice)
                throws Throwable;
    }

    @Override
    public TxStore<ServerTx> server(TxStore<ServerTx> store, Dice dice) {
        return Tampering.server(
                store, (tx, method, arguments, rest) -> call.made(tx, method.getName(), arguments, rest, dice));
    }

    private static void log(String method, @Nullable Object[] arguments, UnaryOperator<LogRow> changed) {
        if (method.equals("append") && arguments[0] instanceof List<?> rows) {
            arguments[0] = rows.stream().map(row -> changed.apply((LogRow) row)).toList();
        }
    }

    private static LogRow withoutPools(LogRow row) {
        return new LogRow(
                row.seq(),
                row.tag(),
                row.command(),
                row.unit(),
                row.operation(),
                row.record(),
                row.revision(),
                row.action(),
                row.changes(),
                row.root(),
                withoutPools(row.scopesBefore()),
                withoutPools(row.scopesAfter()),
                row.actor(),
                row.happenedAt(),
                row.at(),
                row.reason());
    }

    private static Set<String> withoutPools(Set<String> keys) {
        return keys.stream().filter(key -> !key.startsWith("p:")).collect(Collectors.toSet());
    }

    private static LogRow as(LogRow row, RecordPatch.Action action, Duration later) {
        return new LogRow(
                row.seq(),
                row.tag(),
                row.command(),
                row.unit(),
                row.operation(),
                row.record(),
                row.revision(),
                action,
                row.changes(),
                row.root(),
                row.scopesBefore(),
                row.scopesAfter(),
                row.actor(),
                row.happenedAt().plus(later),
                row.at(),
                row.reason());
    }
}
