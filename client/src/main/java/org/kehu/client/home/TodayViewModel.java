package org.kehu.client.home;

import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.kehu.client.desk.RecordDesk;
import org.kehu.client.desk.RecordEdits;
import org.kehu.client.records.Subscription;
import org.kehu.common.activity.CompleteTask;
import org.kehu.common.activity.Task;
import org.kehu.common.customer.Customer;
import org.kehu.common.record.CrmRecord;

/** What to do today and what was reached; follows every change. */
public final class TodayViewModel {
    private static final LocalTime MORNING = LocalTime.of(9, 0);
    private static final Set<String> TYPES =
            Set.of("customer", "task", "ticket", "opportunity", "activity", "receipt", "stage", "user");
    private final RecordDesk desk;
    private final ReadOnlyObjectWrapper<Day> day =
            new ReadOnlyObjectWrapper<>(new Day(List.of(), Quarter.NOTHING, List.of(), false));
    private final Subscription changes;
    private boolean reading;
    private boolean again;

    /** @param read false until the store has answered */
    record Day(List<AgendaItem> items, Quarter quarter, List<TeamMember> team, boolean read) {
        List<AgendaItem> of(AgendaItem.Section section) {
            return items.stream().filter(item -> item.section() == section).toList();
        }
    }

    public TodayViewModel(RecordDesk desk) {
        this.desk = desk;
        this.changes =
                desk.records().onChange(TYPES, change -> desk.background().deliver(this::reload));
        reload();
    }

    ReadOnlyObjectProperty<Day> dayProperty() {
        return day.getReadOnlyProperty();
    }

    public void reload() {
        if (reading) {
            again = true;
            return;
        }
        reading = true;
        Agenda agenda = new Agenda(desk, desk.texts().formats());
        desk.background()
                .work(
                        desk.texts().text("list.loading"),
                        progress -> new Day(
                                agenda.read(),
                                Quarter.read(desk, agenda.formats().today()),
                                new Team(desk, agenda.formats().today()).read(),
                                true))
                .onSuccess(now -> {
                    reading = false;
                    day.set(now);
                    if (again) {
                        again = false;
                        reload();
                    }
                })
                .onFailure(e -> {
                    reading = false;
                    desk.doing().broken(e);
                })
                .start();
    }

    void done(AgendaItem item) {
        CrmRecord task = item.task();
        if (task != null) {
            desk.doing().run(desk.texts().text("doing.completed", task.title()), new CompleteTask(task.id()));
        }
    }

    boolean canPostpone(AgendaItem item) {
        return item.task() != null || item.customer() != null;
    }

    /** To the next morning. */
    void later(AgendaItem item) {
        RecordEdits edits = new RecordEdits(desk);
        var tomorrow = desk.texts().formats().today().plusDays(1);
        CrmRecord task = item.task();
        CrmRecord customer = item.customer();
        if (task != null) {
            edits.edit(task, Task.DUE, tomorrow, () -> {}, desk.doing()::refuse);
        } else if (customer != null) {
            Instant morning = tomorrow.atTime(MORNING).atZone(desk.zone()).toInstant();
            edits.edit(customer, Customer.NEXT_FOLLOW_UP_AT, morning, () -> {}, desk.doing()::refuse);
        }
    }

    void open(AgendaItem item) {
        desk.open(item.opens());
    }

    public void close() {
        changes.close();
    }
}
