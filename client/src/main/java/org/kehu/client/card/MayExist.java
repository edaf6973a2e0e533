package org.kehu.client.card;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kehu.client.control.WrappedLabel;
import org.kehu.client.desk.RecordDesk;
import org.kehu.client.records.Elsewhere;
import org.kehu.client.screen.Place;
import org.kehu.common.duplicate.Lookalikes;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.Field;

/** Under a field of a form: what the one that is being typed may be already, and why. Takes no room while there is nothing to say. */
final class MayExist extends VBox {
    private static final int SHOWN = 3;
    private final RecordDesk desk;
    private final LookingAlike looking;
    private final Field<?> field;
    private List<Lookalikes.Lookalike> own = List.of();
    private List<Elsewhere.Hidden> hidden = List.of();

    MayExist(RecordDesk desk, Field<?> field) {
        this.desk = desk;
        this.field = field;
        this.looking = new LookingAlike(desk, field, this::take);
        setId("may-exist-" + field.name());
        getStyleClass().add("may-exist");
        managedProperty().bind(visibleProperty());
        setVisible(false);
    }

    void look(CrmRecord draft) {
        looking.look(draft);
    }

    private void take(List<Lookalikes.Lookalike> found) {
        own = found;
        show();
    }

    /** @param all by whatever field of records that one may not see */
    void tell(List<Elsewhere.Hidden> all) {
        hidden = all.stream().filter(one -> one.field().equals(field.name())).toList();
        show();
    }

    private void show() {
        getChildren().setAll(own.stream().limit(SHOWN).map(this::line).toList());
        hidden.forEach(one -> getChildren().add(new WrappedLabel(new HiddenWords(desk).sentence(one))));
        setVisible(!getChildren().isEmpty());
    }

    private VBox line(Lookalikes.Lookalike one) {
        CrmRecord record = one.record();
        Label word = new Label(desk.texts().text("duplicate.may.exist"));
        word.setMinWidth(USE_PREF_SIZE);
        Hyperlink open = new Hyperlink(record.title());
        open.setTooltip(new Tooltip(desk.texts().text("duplicate.open", record.title())));
        Place place = new Place(record.type().name(), record.id().toString());
        open.setOnAction(e -> desk.bench().navigation().openInNewTab(place));
        HBox head = new HBox(4, word, open);
        head.setAlignment(Pos.CENTER_LEFT);
        return new VBox(
                head, new Label(desk.texts().text("duplicate.sign." + one.clue().sign())));
    }
}
