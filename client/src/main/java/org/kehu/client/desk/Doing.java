package org.kehu.client.desk;

import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.kehu.client.records.Commands;
import org.kehu.client.records.Outcome;
import org.kehu.client.records.StoreProblem;
import org.kehu.client.task.Background;
import org.kehu.client.text.Texts;
import org.kehu.common.command.Command;
import org.kehu.common.command.Reason;
import org.kehu.common.label.Reasons;
import org.kehu.common.label.RecordLabels;
import org.kehu.common.record.RecordSchema;

/** Hands commands over off the FX thread and tells what became of them: done with its undo, kept for the server, or why not. */
public final class Doing {
    private final Background background;
    private final Commands commands;
    private final Texts texts;
    private final RecordSchema schema;
    private final Telling telling;

    public Doing(Background background, Commands commands, Texts texts, RecordSchema schema, Telling telling) {
        this.background = background;
        this.commands = commands;
        this.texts = texts;
        this.schema = schema;
        this.telling = telling;
    }

    /** @param done the sentence to tell when it is done, in the person's language */
    public void run(String done, Command... what) {
        run(done, () -> List.of(what), () -> {}, this::refuse);
    }

    /**
     * @param what made off the FX thread
     * @param then runs once it is done or kept for the server
     * @param refused takes the reason in place of a toast: where the person can mend it
     */
    public void run(String done, Supplier<List<Command>> what, Runnable then, Consumer<Reason> refused) {
        background
                .work(done, progress -> commands.run(what.get()))
                .onSuccess(outcome -> tell(done, outcome, then, refused))
                .onFailure(this::broken)
                .start();
    }

    /** Ctrl+Z: takes back the last thing done on this device. */
    public void undoLast() {
        background
                .work(texts.text("doing.undo"), progress -> commands.undoLast())
                .onSuccess(this::tellUndone)
                .onFailure(this::broken)
                .start();
    }

    Telling telling() {
        return telling;
    }

    /** Tells why something was refused. */
    public void refuse(Reason reason) {
        telling.failed(text(reason));
    }

    /** Why something was refused, in words. */
    public String text(Reason reason) {
        return new Reasons(schema, new RecordLabels(texts.labels())).text(reason);
    }

    private void tell(String done, Outcome outcome, Runnable then, Consumer<Reason> refused) {
        if (outcome instanceof Outcome.Accepted accepted) {
            telling.done(done, () -> undo(accepted.operation()));
            then.run();
        } else if (outcome instanceof Outcome.Rejected rejected) {
            refused.accept(rejected.reason());
        } else {
            telling.note(texts.text("doing.pending"));
            then.run();
        }
    }

    /** Takes back an operation of this device, however many units it has. */
    public void undo(UUID operation) {
        background
                .work(texts.text("doing.undo"), progress -> commands.undo(operation))
                .onSuccess(this::tellUndone)
                .onFailure(this::broken)
                .start();
    }

    private void tellUndone(@Nullable Outcome outcome) {
        if (outcome == null) {
            telling.note(texts.text("doing.nothing.to.undo"));
        } else if (outcome instanceof Outcome.Rejected rejected) {
            telling.failed(text(rejected.reason()));
        } else {
            telling.note(texts.text(outcome instanceof Outcome.Pending ? "doing.pending" : "doing.undone"));
        }
    }

    /** Tells what stopped the store. */
    public void broken(Exception e) {
        String key = e instanceof StoreProblem problem ? problem.labelKey() : "problem.work";
        if (e instanceof StoreProblem problem && texts.labels().has(key)) {
            telling.failed(texts.labels().text(key, problem.arguments()));
        } else {
            telling.failed(texts.text("problem.work", String.valueOf(e.getMessage())));
        }
    }
}
