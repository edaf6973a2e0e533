package org.kehu.client.sales;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.kehu.client.desk.RecordDesk;
import org.kehu.common.command.Command;
import org.kehu.common.command.EditRecord;
import org.kehu.common.command.FieldChanges;
import org.kehu.common.command.FieldValues;
import org.kehu.common.command.Reason;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.Field;
import org.kehu.common.sales.LoseOpportunity;
import org.kehu.common.sales.MoveStage;
import org.kehu.common.sales.Opportunity;
import org.kehu.common.sales.Stage;
import org.kehu.common.sales.WinOpportunity;

/** Turns a drop on a column into what is asked first and into commands: what was filled in and the move are one unit. */
final class DealMoves {
    private final RecordDesk desk;

    DealMoves(RecordDesk desk) {
        this.desk = desk;
    }

    /** Null if the deal may go at once. */
    @Nullable Asking asked(BoardDeal deal, BoardColumn target) {
        if (Stage.LOST.equals(target.kind())) {
            return deal.isOpen()
                    ? new Asking(deal, target, List.of(), List.of(Opportunity.LOST_REASON, Opportunity.LOST_NOTES))
                    : null;
        }
        List<Field<?>> filled = new ArrayList<>();
        List<Field<?>> missing = new ArrayList<>();
        for (Field<?> field : Opportunity.TYPE.fields()) {
            boolean required = target.stage().members(Stage.REQUIRES).contains(field.name());
            if (required && !deal.record().withholds(field)) {
                (deal.record().get(field) == null ? missing : filled).add(field);
            }
        }
        return missing.isEmpty() ? null : new Asking(deal, target, filled, missing);
    }

    /** @param values what the person filled in */
    void move(BoardDeal deal, BoardColumn target, FieldValues values, Runnable then, Consumer<Reason> refused) {
        String done =
                desk.texts().text(doneKey(target), deal.title(), target.stage().title());
        List<Command> commands = commands(deal, target, values);
        desk.doing().run(done, () -> commands, then, refused);
    }

    private static String doneKey(BoardColumn target) {
        return target.isOpen() ? "board.moved" : Stage.WON.equals(target.kind()) ? "board.won" : "board.lost";
    }

    private static List<Command> commands(BoardDeal deal, BoardColumn target, FieldValues values) {
        if (Stage.LOST.equals(target.kind())) {
            String reason = Objects.requireNonNullElse(values.get(Opportunity.LOST_REASON), "");
            return List.of(new LoseOpportunity(deal.id(), reason, values.get(Opportunity.LOST_NOTES)));
        }
        List<Command> commands = new ArrayList<>();
        FieldChanges changes = changes(deal.record(), values);
        if (!changes.changes().isEmpty()) {
            commands.add(new EditRecord(changes, deal.record().revision()));
        }
        boolean wins = Stage.WON.equals(target.kind());
        commands.add(wins ? new WinOpportunity(deal.id()) : new MoveStage(deal.id(), target.id()));
        return commands;
    }

    private static FieldChanges changes(CrmRecord deal, FieldValues values) {
        FieldChanges changes = FieldChanges.of(deal);
        for (String name : values.values().keySet()) {
            changes = with(changes, deal, deal.type().field(name), values);
        }
        return changes;
    }

    private static <V> FieldChanges with(FieldChanges changes, CrmRecord deal, Field<V> field, FieldValues values) {
        return changes.with(deal, field, values.get(field));
    }
}
