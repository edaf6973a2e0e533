package org.kehu.client.cleaning;

import java.util.Set;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import org.jspecify.annotations.Nullable;
import org.kehu.client.control.LoadState;
import org.kehu.client.desk.RecordDesk;
import org.kehu.client.records.Subscription;
import org.kehu.client.settings.Settings;
import org.kehu.client.task.Work;
import org.kehu.common.customer.cleaning.Finding;
import org.kehu.common.customer.cleaning.Findings;
import org.kehu.common.query.Filter;
import org.kehu.common.record.RecordType;
import org.slf4j.LoggerFactory;

/** What is found in records of a type; counted anew when any of them changes, and when other days are meant. */
final class CleaningViewModel {
    private static final String SILENT = "cleaning.silent";
    private static final String UNVERIFIED = "cleaning.unverified";
    private static final int A_YEAR = 365;

    private final RecordDesk desk;
    private final RecordType type;
    private final IntegerProperty silent;
    private final IntegerProperty unverified;
    private final ReadOnlyObjectWrapper<@Nullable CleaningFigures> figures = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<LoadState> state = new ReadOnlyObjectWrapper<>(LoadState.LOADING);
    private final Subscription changes;
    private @Nullable Work<CleaningFigures> reading;
    private boolean again;
    private boolean stale;

    CleaningViewModel(RecordDesk desk, RecordType type) {
        this.desk = desk;
        this.type = type;
        this.silent = remembered(SILENT);
        this.unverified = remembered(UNVERIFIED);
        this.changes = desk.records()
                .onChange(Set.of(type.name()), change -> desk.background().deliver(this::follow));
    }

    /** Kept for the next time. */
    private IntegerProperty remembered(String key) {
        Settings settings = desk.bench().settings();
        IntegerProperty days = new SimpleIntegerProperty((int) settings.number(key, A_YEAR));
        days.addListener((p, was, now) -> {
            settings.set(key, now.intValue());
            read();
        });
        return days;
    }

    RecordType type() {
        return type;
    }

    IntegerProperty silentProperty() {
        return silent;
    }

    IntegerProperty unverifiedProperty() {
        return unverified;
    }

    ReadOnlyObjectProperty<@Nullable CleaningFigures> figuresProperty() {
        return figures.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<LoadState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    Findings.Days days() {
        return new Findings.Days(desk.texts().formats().today(), desk.zone(), silent.get(), unverified.get());
    }

    /** The days that a kind of finding means. */
    int days(Finding.Kind kind) {
        return kind == Finding.Kind.STALE ? silent.get() : unverified.get();
    }

    /** One question at a time: while records come in by the thousand, the next begins when the last has ended. */
    private void follow() {
        if (!isInFront()) {
            stale = true;
        } else if (reading == null || reading.isCancelled()) {
            read();
        } else {
            again = true;
        }
    }

    private boolean isInFront() {
        return desk.bench().navigation().current().screen().equals(CleaningPage.SCREEN);
    }

    /** The page is in front again: what has changed meanwhile is counted now, and not each time. */
    void shown() {
        if (stale) {
            read();
        }
    }

    void read() {
        stale = false;
        if (reading != null) {
            reading.cancel();
        }
        again = false;
        CleaningReader reader = new CleaningReader(desk, type, days());
        Work<CleaningFigures> work = desk.background()
                .work(desk.texts().text("cleaning.counting", desk.labels().types(type)), reader::read)
                .onSuccess(this::take)
                .onFailure(this::failed);
        reading = work;
        work.start();
    }

    private void take(CleaningFigures now) {
        reading = null;
        figures.set(now);
        state.set(now.found().isEmpty() ? LoadState.EMPTY : LoadState.READY);
        if (again) {
            read();
        }
    }

    private void failed(Exception e) {
        reading = null;
        LoggerFactory.getLogger(CleaningViewModel.class).error("findings of {} could not be counted", type, e);
        state.set(LoadState.FAILED);
    }

    /** The list of those that have it. */
    void open(FoundKind found) {
        desk.openRows(type, found.finding().filter());
    }

    /** The list of customers whose completeness lies in a tenth. */
    void open(Filter asked) {
        desk.openRows(type, asked);
    }

    void close() {
        changes.close();
        if (reading != null) {
            reading.cancel();
        }
    }
}
