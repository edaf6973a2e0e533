package org.kehu.client.rounds;

import java.util.Map;
import java.util.TreeMap;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.kehu.client.desk.Telling;
import org.kehu.client.records.Subscription;
import org.kehu.client.task.Background;
import org.kehu.client.text.Texts;
import org.kehu.client.update.UpdateState;
import org.kehu.client.update.Updates;
import org.kehu.common.label.Labels;

/** How it stands with a newer version, for the window: said once when it is ready or did not come up, and otherwise shown where one looks. */
public final class UpdateNews implements AutoCloseable {
    private final Updates updates;
    private final Background background;
    private final Texts texts;
    private final Telling telling;
    private final ReadOnlyObjectWrapper<UpdateState> state = new ReadOnlyObjectWrapper<>(UpdateState.NONE);
    private final Subscription changes;

    private UpdateNews(Updates updates, Background background, Texts texts, Telling telling) {
        this.updates = updates;
        this.background = background;
        this.texts = texts;
        this.telling = telling;
        this.changes = updates.onChange(next -> background.deliver(() -> show(next)));
    }

    /** For as long as the window lives. */
    public static UpdateNews follow(Updates updates, Background background, Texts texts, Telling telling) {
        UpdateNews news = new UpdateNews(updates, background, texts, telling);
        news.show(updates.state());
        return news;
    }

    ReadOnlyObjectProperty<UpdateState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** Whether a newer version waits for the next start. */
    public BooleanBinding ready() {
        return Bindings.createBooleanBinding(() -> state.get().kind() == UpdateState.Kind.READY, state);
    }

    private void show(UpdateState next) {
        UpdateState.Kind before = state.get().kind();
        state.set(next);
        boolean worthAWord = next.kind() == UpdateState.Kind.READY || next.kind() == UpdateState.Kind.WENT_BACK;
        if (worthAWord && before != next.kind()) {
            telling.news(words(next, texts.labels()));
        }
    }

    void tryAgain() {
        background
                .work(texts.text("action.update.again"), progress -> {
                    updates.tryAgain();
                    return true;
                })
                .start();
    }

    /** Empty where there is nothing to say. */
    static String words(UpdateState state, Labels labels) {
        UpdateState.Why why = state.why();
        return switch (state.kind()) {
            case NONE -> "";
            case FETCHING -> labels.text("update.fetching", state.version());
            case READY -> labels.text("update.ready", state.version());
            case REFUSED -> labels.text("update.refused", state.version(), why == null ? "" : refusal(why, labels));
            case WENT_BACK ->
                labels.text(
                        "update.went.back",
                        state.version(),
                        why == null ? "" : labels.text("update.back." + why.code()));
        };
    }

    private static String refusal(UpdateState.Why why, Labels labels) {
        if (why.code().equals("NO_KEY") || why.code().equals("JAVA")) {
            return labels.text("update.needs.package");
        }
        Map<String, String> arguments = new TreeMap<>(why.arguments());
        arguments.put("why", why.code());
        return labels.text("problem.http.update-wrong.detail", arguments);
    }

    @Override
    public void close() {
        changes.close();
    }
}
