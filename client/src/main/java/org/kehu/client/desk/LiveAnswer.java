package org.kehu.client.desk;

import java.util.Set;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.kehu.client.records.Subscription;

/** What the store answers to one question, asked behind the screen and again after each change of what it is about. */
public final class LiveAnswer<T> {
    private final RecordDesk desk;
    private final Supplier<T> question;
    private final ReadOnlyObjectWrapper<T> answer;
    private final Subscription changes;
    private boolean asking;
    private boolean again;
    private boolean closed;

    /**
     * @param types of the records that the answer depends on
     * @param none the answer until the first one is there
     * @param question is asked off the FX thread
     */
    public LiveAnswer(RecordDesk desk, Set<String> types, T none, Supplier<T> question) {
        this.desk = desk;
        this.question = question;
        this.answer = new ReadOnlyObjectWrapper<>(none);
        this.changes =
                desk.records().onChange(types, change -> desk.background().deliver(this::ask));
        ask();
    }

    public ReadOnlyObjectProperty<T> property() {
        return answer.getReadOnlyProperty();
    }

    public T get() {
        return answer.get();
    }

    /** Changes that come while it is being answered are asked for once, afterwards. */
    public void ask() {
        if (closed) {
            return;
        }
        if (asking) {
            again = true;
            return;
        }
        asking = true;
        desk.background()
                .work(desk.texts().text("list.loading"), progress -> question.get())
                .onSuccess(this::answered)
                .onFailure(e -> {
                    asking = false;
                    desk.doing().broken(e);
                })
                .start();
    }

    private void answered(T now) {
        asking = false;
        if (!closed) {
            answer.set(now);
        }
        if (again) {
            again = false;
            ask();
        }
    }

    public void close() {
        closed = true;
        changes.close();
    }
}
