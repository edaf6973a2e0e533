package org.kehu.client.customer;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;
import org.kehu.client.desk.RecordDesk;
import org.kehu.common.activity.Activity;
import org.kehu.common.activity.LogActivity;
import org.kehu.common.activity.Task;
import org.kehu.common.command.Command;
import org.kehu.common.command.CreateRecord;
import org.kehu.common.command.FieldValues;
import org.kehu.common.command.Reason;
import org.kehu.common.record.BadValue;

/**
 * Writes down what was done with a customer, or what is to be done. The first line names it, the rest is its content. What
 * was typed stays until it is kept.
 */
public final class Composer {
    private static final LocalTime MORNING = LocalTime.of(9, 0);

    /** What is written. */
    public enum Kind {
        NOTE,
        CALL,
        VISIT,
        MAIL,
        TASK
    }

    private final RecordDesk desk;
    private final UUID customer;
    private final ObjectProperty<Kind> kind = new SimpleObjectProperty<>(Kind.NOTE);
    private final StringProperty text = new SimpleStringProperty("");
    private final ObjectProperty<@Nullable LocalDate> next = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable String> result = new SimpleObjectProperty<>();
    private final ReadOnlyObjectWrapper<@Nullable String> problem = new ReadOnlyObjectWrapper<>();

    Composer(RecordDesk desk, UUID customer) {
        this.desk = desk;
        this.customer = customer;
    }

    public ObjectProperty<Kind> kindProperty() {
        return kind;
    }

    public StringProperty textProperty() {
        return text;
    }

    /** When to follow up; of a task the day it is due. */
    public ObjectProperty<@Nullable LocalDate> nextProperty() {
        return next;
    }

    /** An option of {@link Activity#RESULT}, null for none. */
    public ObjectProperty<@Nullable String> resultProperty() {
        return result;
    }

    /** Why it was not kept; null while there is nothing to say. */
    public ReadOnlyObjectProperty<@Nullable String> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    RecordDesk desk() {
        return desk;
    }

    /** What was typed beside the text is no value. */
    void refuse(BadValue value) {
        problem.set(desk.doing().text(Reason.of(Activity.TYPE, (String) null, value)));
    }

    public void save() {
        String typed = text.get().strip();
        if (typed.isEmpty()) {
            return;
        }
        int end = typed.indexOf('\n');
        String subject = end < 0 ? typed : typed.substring(0, end).strip();
        String content = end < 0 ? "" : typed.substring(end).strip();
        int limit = Activity.SUBJECT.limit();
        if (subject.length() > limit) {
            content = typed;
            subject = subject.substring(0, limit - 3) + "...";
        }
        Kind now = kind.get();
        Command command = now == Kind.TASK ? task(subject, content) : activity(now, subject, content);
        String done = desk.texts().text("composer.done." + now.name().toLowerCase(java.util.Locale.ROOT));
        desk.doing()
                .run(
                        done,
                        () -> List.of(command),
                        this::kept,
                        reason -> problem.set(desk.doing().text(reason)));
    }

    private Command activity(Kind now, String subject, String content) {
        LocalDate day = next.get();
        Instant nextAt =
                day == null ? null : day.atTime(MORNING).atZone(desk.zone()).toInstant();
        FieldValues values = FieldValues.of(Activity.TYPE)
                .with(Activity.CUSTOMER, customer)
                .with(Activity.KIND, now.name())
                .with(Activity.SUBJECT, subject)
                .with(Activity.CONTENT, content)
                .with(Activity.RESULT, now == Kind.NOTE ? null : result.get())
                .with(Activity.NEXT_AT, nextAt);
        return new LogActivity(desk.commands().newId(), values);
    }

    private Command task(String subject, String content) {
        FieldValues values = FieldValues.of(Task.TYPE)
                .with(Task.CUSTOMER, customer)
                .with(Task.SUBJECT, subject)
                .with(Task.NOTES, content)
                .with(Task.DUE, next.get());
        return new CreateRecord(desk.commands().newId(), values, null);
    }

    private void kept() {
        text.set("");
        next.set(null);
        result.set(null);
        problem.set(null);
    }
}
