package org.kehu.client.screen;

import java.util.List;
import java.util.function.Predicate;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kehu.client.control.Action;
import org.kehu.client.control.DetailPane;
import org.kehu.client.control.EmptyState;
import org.kehu.client.control.ErrorNote;
import org.kehu.client.control.StatePane;
import org.kehu.client.text.TextScope;
import org.kehu.client.text.Texts;
import org.kordamp.ikonli.material2.Material2OutlinedAL;

/** A page with a list on the left, what is picked there in full on the right, and what to do with it at the foot. */
public abstract class PickingPage<T> extends FramedPage {
    private final ListView<T> list = new ListView<>();
    private final Label about = new Label();
    private final EmptyState empty = new EmptyState();
    private final ErrorNote failed = new ErrorNote();
    private final PickingModel<T> model;
    private final TextScope texts;
    private final StatePane states;

    /** @param model the one in front there is kept in step with the list, both ways */
    protected PickingPage(String id, PickingModel<T> model, DetailPane detail, Texts texts) {
        this.model = model;
        this.texts = texts.scope();
        list.setId(id);
        list.setItems(model.items());
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
        right.setPrefWidth(0); // it takes what is left: long words in it would move the border with each pick
        states = new StatePane(new HBox(left, right));
        frame().setCenter(states);
        list.getSelectionModel().selectedItemProperty().addListener((p, was, now) -> pick(now));
        model.selectedProperty().addListener((p, was, now) -> follow(now));
    }

    /** Follows the model and the language, once the page has all that it shows. */
    protected final void begin() {
        model.stateProperty().addListener((p, was, now) -> showState());
        texts.with(formats -> {
            list.refresh();
            detail(model.selectedProperty().get());
            showState();
        });
    }

    /** Names the page, and shows what it is to show around its list now. */
    protected abstract void showState();

    /** Texts that follow the language while the page is open. */
    protected final TextScope texts() {
        return texts;
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
                    T item = model.selectedProperty().get();
                    return item != null && when.test(item);
                },
                model.selectedProperty());
    }

    /** Along the list by key. */
    protected final List<Action> steps() {
        return List.of(
                Action.of("list.next", Material2OutlinedAL.KEYBOARD_ARROW_DOWN, "J", () -> model.step(1)),
                Action.of("list.previous", Material2OutlinedAL.KEYBOARD_ARROW_UP, "K", () -> model.step(-1)));
    }

    @Override
    public void shown() {
        model.reload();
        list.requestFocus();
    }

    @Override
    public void closed() {
        model.close();
        texts.release();
    }

    /** Shows something in place of the list. */
    protected final void instead(Node note) {
        states.instead(note);
    }

    /** @param key of the sentences, such as {@code attention} for {@code attention.empty} */
    protected final void show(String key) {
        Texts now = texts.texts();
        switch (model.stateProperty().get()) {
            case LOADING -> states.loading();
            case READY -> states.ready();
            case EMPTY -> {
                empty.setSentence(now.text(key + ".empty"));
                states.instead(empty);
            }
            case FAILED -> {
                failed.setTexts(now.text(key + ".failed"), now.text(key + ".failed.advice"));
                states.instead(failed);
            }
        }
    }

    private void pick(@Nullable T item) {
        if (item != null) {
            model.selectedProperty().set(item);
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
