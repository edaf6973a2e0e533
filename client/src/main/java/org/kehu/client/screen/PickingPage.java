package org.kehu.client.screen;

import java.util.function.Predicate;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ObjectProperty;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kehu.client.control.DetailPane;
import org.kehu.client.control.EmptyState;
import org.kehu.client.control.ErrorNote;
import org.kehu.client.control.LoadState;
import org.kehu.client.control.StatePane;
import org.kehu.client.text.Texts;

/** A page with a list on the left, what is picked there in full on the right, and what to do with it at the foot. */
public abstract class PickingPage<T> extends FramedPage {
    private final ListView<T> list = new ListView<>();
    private final Label about = new Label();
    private final EmptyState empty = new EmptyState();
    private final ErrorNote failed = new ErrorNote();
    private final ObjectProperty<@Nullable T> picked;
    private final StatePane states;

    /** @param picked kept in step with the list, both ways */
    protected PickingPage(String id, ObservableList<T> items, ObjectProperty<@Nullable T> picked, DetailPane detail) {
        this.picked = picked;
        list.setId(id);
        list.setItems(items);
        about.setWrapText(true);
        about.setMinHeight(Region.USE_PREF_SIZE);
        about.getStyleClass().addAll("muted", "t12", "attention-about");
        about.managedProperty().bind(about.visibleProperty());
        VBox.setVgrow(list, Priority.ALWAYS);
        VBox left = new VBox(list, about);
        left.getStyleClass().addAll("ticket-list", "attention-list");
        VBox.setVgrow(detail, Priority.ALWAYS);
        VBox right = new VBox(detail);
        HBox.setHgrow(right, Priority.ALWAYS);
        states = new StatePane(new HBox(left, right));
        frame().setCenter(states);
        list.getSelectionModel().selectedItemProperty().addListener((p, was, now) -> pick(now));
        picked.addListener((p, was, now) -> follow(now));
    }

    protected final ListView<T> list() {
        return list;
    }

    /** What stands above the list. */
    protected final void listHead(Node head) {
        ((VBox) list.getParent()).getChildren().add(0, head);
    }

    /** What stands beneath the list. */
    protected final Label about() {
        return about;
    }

    protected final HBox foot(DetailPane detail) {
        HBox foot = new HBox(8);
        foot.getStyleClass().add("attention-foot");
        ((VBox) detail.getParent()).getChildren().add(foot);
        return foot;
    }

    /** Shows one in full; none where nothing is picked. */
    protected abstract void detail(@Nullable T item);

    protected final BooleanBinding can(Predicate<T> when) {
        return Bindings.createBooleanBinding(
                () -> {
                    T item = picked.get();
                    return item != null && when.test(item);
                },
                picked);
    }

    /** @param key of the sentences, such as {@code attention} for {@code attention.empty} */
    protected final void show(LoadState state, Texts texts, String key) {
        switch (state) {
            case LOADING -> states.loading();
            case READY -> states.ready();
            case EMPTY -> {
                empty.setSentence(texts.text(key + ".empty"));
                states.instead(empty);
            }
            case FAILED -> {
                failed.setTexts(texts.text(key + ".failed"), texts.text(key + ".failed.advice"));
                states.instead(failed);
            }
        }
    }

    private void pick(@Nullable T item) {
        if (item != null) {
            picked.set(item);
        }
    }

    private void follow(@Nullable T item) {
        detail(item);
        if (item != null && list.getSelectionModel().getSelectedItem() != item) {
            list.getSelectionModel().select(item);
            list.scrollTo(item);
        }
    }
}
