package org.kehu.client.card;

import java.util.List;
import javafx.scene.layout.VBox;
import org.kehu.client.control.WrappedLabel;
import org.kehu.client.desk.RecordDesk;
import org.kehu.client.records.Elsewhere;
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
    private OfOthers others = OfOthers.NOTHING;

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

    void tell(OfOthers told) {
        others = told;
        show();
    }

    private void show() {
        getChildren().setAll(own.stream().limit(SHOWN).map(this::line).toList());
        Elsewhere.Alike elsewhere = others.alike();
        elsewhere.seen().stream()
                .filter(one -> isMine(one.field()) && !isOwn(one))
                .forEach(one -> getChildren()
                        .add(new TwinLine(
                                desk, one.record(), one.title(), desk.texts().text("duplicate.seen"))));
        elsewhere.hidden().stream()
                .filter(one -> isMine(one.field()))
                .forEach(one -> getChildren().add(new WrappedLabel(new HiddenWords(desk).sentence(one))));
        if (own.isEmpty() && others.maybe().contains(field.name())) { // one that is here explains it
            getChildren().add(new WrappedLabel(desk.texts().text("duplicate.maybe")));
        }
        setVisible(!getChildren().isEmpty());
    }

    private boolean isMine(String name) {
        return name.equals(field.name());
    }

    private boolean isOwn(Elsewhere.Seen seen) {
        return own.stream().anyMatch(one -> one.record().ref().equals(seen.record()));
    }

    private TwinLine line(Lookalikes.Lookalike one) {
        CrmRecord record = one.record();
        String why = desk.texts().text("duplicate.sign." + one.clue().sign());
        return new TwinLine(desk, record.ref(), record.title(), why);
    }
}
