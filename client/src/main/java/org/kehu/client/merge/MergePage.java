package org.kehu.client.merge;

import java.util.List;
import java.util.UUID;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import org.kehu.client.control.Action;
import org.kehu.client.control.ActionButton;
import org.kehu.client.control.Space;
import org.kehu.client.desk.RecordDesk;
import org.kehu.client.screen.FramedPage;
import org.kehu.client.screen.Navigation;
import org.kehu.client.screen.Place;
import org.kehu.client.text.TextScope;
import org.kehu.common.record.RecordRef;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;

/** Makes one record of two that somebody chose. */
public final class MergePage extends FramedPage {
    public static final String SCREEN = "merge";
    private final RecordDesk desk;
    private final Place place;
    private final MergeViewModel model;
    private final TextScope texts;
    private final Action merge;

    /** @param place as {@link #place} makes it */
    public MergePage(RecordDesk desk, Place place) {
        String[] parts = place.argument().split("/");
        this.desk = desk;
        this.place = place;
        this.model = new MergeViewModel(desk);
        this.texts = desk.texts().scope();
        this.merge = Action.of("record.merge", Material2OutlinedMZ.MERGE_TYPE, "Ctrl+Enter", this::merge)
                .when(Bindings.createBooleanBinding(
                        () -> model.mayMerge() && !model.workingProperty().get(),
                        model.pairProperty(),
                        model.workingProperty()));
        frame().setTop(head());
        frame().setCenter(new MergePane(model, texts));
        Label one = new Label();
        one.getStyleClass().addAll("muted", "t12");
        texts.set(one::setText, "merge.one.undo");
        HBox foot = new HBox(8, one, Space.grow(), ActionButton.primary(merge, texts));
        foot.getStyleClass().add("attention-foot");
        frame().setBottom(foot);
        String type = parts[0];
        texts.with(formats -> name(desk.texts()
                .text("merge.title", desk.labels().types(desk.schema().type(type)))));
        model.show(new RecordRef(type, UUID.fromString(parts[1])), new RecordRef(type, UUID.fromString(parts[2])));
    }

    /** Of two records of one type. */
    public static Place place(RecordRef first, RecordRef second) {
        return new Place(SCREEN, first.type() + "/" + first.id() + "/" + second.id());
    }

    /** Once the two are one there is nothing to do here. */
    private void merge() {
        model.merge(kept -> {
            desk.open(kept);
            Navigation navigation = desk.bench().navigation();
            List.copyOf(navigation.tabs()).stream()
                    .filter(tab -> tab.place().equals(place))
                    .forEach(navigation::close);
        });
    }

    @Override
    public List<Action> actions() {
        return List.of(
                merge,
                Action.of(
                        "undo",
                        Material2OutlinedMZ.UNDO,
                        "Ctrl+Z",
                        () -> desk.doing().undoLast()));
    }

    @Override
    public void closed() {
        texts.release();
    }
}
