package org.kehu.client.desk;

import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.kehu.client.records.Commands;
import org.kehu.client.records.Outcome;
import org.kehu.client.records.StoreProblem;
import org.kehu.client.records.Undone;
import org.kehu.client.task.Background;
import org.kehu.client.text.Texts;
import org.kehu.common.command.Command;
import org.kehu.common.command.Reason;
import org.kehu.common.command.Watch;
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
    private final Function<UUID, String> titles;

    /** @param titles names an operation of this device, empty if it is not known; asked off the FX thread */
    public Doing(
            Background background,
            Commands commands,
            Texts texts,
            RecordSchema schema,
            Telling telling,
            Function<UUID, String> titles) {
        this.background = background;
        this.commands = commands;
        this.texts = texts;
        this.schema = schema;
        this.telling = telling;
        this.titles = titles;
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
        run(done, what, operation -> then.run(), refused);
    }

    /** @param then takes the operation that it is */
    public void run(String done, Supplier<List<Command>> what, Consumer<UUID> then, Consumer<Reason> refused) {
        background
                .work(done, progress -> commands.run(what.get()))
                .onSuccess(outcome -> tell(done, outcome, then, refused))
                .onFailure(this::broken)
                .start();
    }

    /**
     * One command and what follows from it, each as a unit of one operation: what becomes of the others keeps the first from nothing.
     *
     * @param following made off the FX thread, once the first is done or kept for the server
     */
    public void run(String done, Command first, Supplier<List<Command>> following) {
        background
                .work(done, progress -> {
                    UUID operation = commands.newId();
                    Outcome outcome = commands.run(operation, List.of(first));
                    if (!(outcome instanceof Outcome.Rejected)) {
                        following.get().forEach(next -> commands.run(operation, List.of(next)));
                    }
                    return outcome;
                })
                .onSuccess(outcome -> tell(done, outcome, operation -> {}, this::refuse))
                .onFailure(this::broken)
                .start();
    }

    /** Ctrl+Z: takes back the last thing done on this device. */
    public void undoLast() {
        takeBack(commands::undoLast);
    }

    private void takeBack(Function<Watch, @Nullable Undone> way) {
        background
                .work(texts.text("doing.undo"), progress -> {
                    Undone undone = way.apply(progress.asWatch());
                    UUID operation = undone == null ? null : undone.operation();
                    return new Taken(undone, operation == null ? "" : titles.apply(operation));
                })
                .onSuccess(this::tell)
                .onFailure(this::broken)
                .start();
    }

    /** @param title names what was taken back; empty if that has no name */
    private record Taken(@Nullable Undone undone, String title) {}

    public Telling telling() {
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

    private void tell(String done, Outcome outcome, Consumer<UUID> then, Consumer<Reason> refused) {
        if (outcome instanceof Outcome.Accepted accepted) {
            telling.done(done, () -> undo(accepted.operation()));
            then.accept(accepted.operation());
        } else if (outcome instanceof Outcome.Rejected rejected) {
            refused.accept(rejected.reason());
        } else if (outcome instanceof Outcome.Pending pending) {
            telling.note(texts.text("doing.pending"));
            then.accept(pending.operation());
        }
    }

    /** Takes back an operation of this device, however many units it has, or what was done in the attention tray. */
    public void undo(UUID deed) {
        takeBack(watch -> commands.undo(deed, watch));
    }

    private void tell(Taken taken) {
        Undone undone = taken.undone();
        if (undone == null) {
            telling.note(texts.text("doing.nothing.to.undo"));
        } else if (undone.outcome() instanceof Outcome.Rejected rejected) {
            telling.failed(text(rejected.reason()));
        } else if (!undone.standing().isEmpty()) {
            int standing = undone.standing().size();
            telling.failed(texts.text(
                    "doing.undone.partly", standing, text(undone.standing().get(0))));
        } else {
            telling.note(sentence(undone, taken.title()));
        }
    }

    private String sentence(Undone undone, String title) {
        if (undone.outcome() instanceof Outcome.Pending) {
            return texts.text("doing.pending");
        }
        if (title.isEmpty()) {
            return texts.text(undone.entries() == 0 ? "doing.undone" : "doing.undone.entries", undone.entries());
        }
        return texts.text(undone.entries() == 0 ? "history.undoing" : "doing.undone.again", title);
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
