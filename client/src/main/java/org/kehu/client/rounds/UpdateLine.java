package org.kehu.client.rounds;

import javafx.beans.binding.Bindings;
import javafx.beans.value.ChangeListener;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kehu.client.control.Action;
import org.kehu.client.control.ActionButton;
import org.kehu.client.control.Icons;
import org.kehu.client.control.WrappedLabel;
import org.kehu.client.text.TextScope;
import org.kehu.client.update.UpdateState;
import org.kehu.common.label.Formats;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;

/** A newer version of this program: how much of it has come, what is new in it, why it is not taken; not there while there is none. */
final class UpdateLine extends HBox {
    private final UpdateNews news;
    private final Label title = new WrappedLabel("", "b");
    private final Label detail = new WrappedLabel("", "muted");
    private final ProgressBar bar = new ProgressBar();
    private final ChangeListener<UpdateState> changed;

    UpdateLine(UpdateNews news, Action restart, TextScope texts) {
        this.news = news;
        setId("update-line");
        getStyleClass().add("sync-head");
        title.setId("update-title");
        detail.setId("update-detail");
        detail.managedProperty().bind(detail.visibleProperty());
        bar.getStyleClass().add("whole");
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.managedProperty().bind(bar.visibleProperty());
        VBox lines = new VBox(4, title, bar, detail);
        HBox.setHgrow(lines, Priority.ALWAYS);
        Action again = Action.of("update.again", Material2OutlinedMZ.REFRESH, news::tryAgain)
                .when(Bindings.createBooleanBinding(
                        () -> news.stateProperty().get().kind() == UpdateState.Kind.WENT_BACK, news.stateProperty()));
        getChildren()
                .addAll(Icons.of(Material2OutlinedMZ.NEW_RELEASES), lines, only(restart, texts), only(again, texts));
        managedProperty().bind(visibleProperty());
        changed = (p, was, now) -> show(texts.texts().formats());
        news.stateProperty().addListener(changed);
        texts.with(this::show);
    }

    /** There as long as it can be done. */
    private static ActionButton only(Action action, TextScope texts) {
        ActionButton button = ActionButton.bordered(action, texts);
        button.visibleProperty().bind(action.enabled());
        button.managedProperty().bind(action.enabled());
        return button;
    }

    private void show(Formats formats) {
        UpdateState state = news.stateProperty().get();
        boolean comes = state.kind() == UpdateState.Kind.FETCHING;
        setVisible(state.kind() != UpdateState.Kind.NONE);
        title.setText(UpdateNews.words(state, formats.labels()));
        bar.setVisible(comes);
        bar.setProgress(state.share());
        detail.setText(
                comes
                        ? formats.labels()
                                .text("update.came", formats.bytes(state.done()), formats.bytes(state.total()))
                        : state.note(formats.labels().language().tag()));
        detail.setVisible(!detail.getText().isEmpty());
    }

    void close() {
        news.stateProperty().removeListener(changed);
    }
}
