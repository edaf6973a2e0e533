package org.kehu.client.card;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kehu.client.attachment.AttachmentsView;
import org.kehu.client.control.Action;
import org.kehu.client.control.Avatar;
import org.kehu.client.control.Space;
import org.kehu.client.control.StatePane;
import org.kehu.client.desk.RecordDesk;
import org.kehu.client.screen.Page;
import org.kehu.client.text.TextScope;
import org.kehu.common.attachment.Attachment;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.Field;
import org.kehu.common.record.RecordRef;
import org.kehu.common.record.RecordType;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;

/** The card of any record that has no card of its own: its fields, and the records that belong to it. */
public final class CardPage implements Page {
    private final RecordDesk desk;
    private final RecordType type;
    private final TextScope texts;
    private final RecordCardViewModel model;
    private final RecordActions whole;
    private final Avatar avatar = new Avatar(Avatar.Size.HEAD);
    private final Label name = new Label();
    private final Label kind = new Label();
    private final BorderPane page = new BorderPane();
    private final StatePane states = new StatePane(page);
    private final ReadOnlyStringWrapper title = new ReadOnlyStringWrapper("");
    private final List<ChildTable> children;
    private final @Nullable AttachmentsView files;
    private final ServerCard server;
    private final VBox middle = new VBox(12);
    private final FieldsPane fields;
    private @Nullable CardPart part;

    public CardPage(RecordDesk desk, RecordType type, UUID id) {
        this.desk = desk;
        this.type = type;
        this.texts = desk.texts().scope();
        this.model = new RecordCardViewModel(desk, new RecordRef(type.name(), id));
        this.whole = new RecordActions(model, type, texts);
        page.setTop(head());
        fields = new FieldsPane(model, texts);
        page.setLeft(fields);
        this.children = desk.schema().childrenOf(type).stream()
                .filter(child -> !child.isPart())
                .map(child -> new ChildTable(desk, child, id, texts))
                .toList();
        middle.getChildren().addAll(children);
        server = new ServerCard(desk, model.ref(), there -> new CardPage(there, type, id), title::set);
        files = Attachment.on(type.name()) == null || desk.records().areElsewhere()
                ? null
                : new AttachmentsView(desk, model.ref(), "card").takingDropsOf(page);
        if (files != null) {
            middle.getChildren().add(files);
        }
        middle.getStyleClass().add("card-middle");
        ScrollPane scroll = new ScrollPane(middle);
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        scroll.getStyleClass().add("edge-to-edge");
        page.setCenter(scroll);
        states.loading();
        model.shownProperty().addListener((p, was, now) -> show());
        texts.with(formats -> show());
    }

    /** Puts something of its type's own first into the middle. */
    public CardPage with(BiFunction<RecordCardViewModel, TextScope, CardPart> made) {
        CardPart own = made.apply(model, texts);
        middle.getChildren().add(0, own.node());
        own.forms().forEach(fields::editBy);
        part = own;
        return this;
    }

    private HBox head() {
        name.getStyleClass().addAll("t20", "b");
        name.setId("record-name");
        kind.getStyleClass().addAll("muted", "t12");
        HBox second = new HBox(8, kind, new WaitingMark(model, texts));
        second.setAlignment(Pos.CENTER_LEFT);
        VBox lines = new VBox(2, name, second);
        lines.setAlignment(Pos.CENTER_LEFT);
        HBox head = new HBox(avatar, lines, Space.grow(), whole);
        head.getStyleClass().add("record-head");
        return head;
    }

    private void show() {
        var shown = model.shownProperty().get();
        CrmRecord record = shown.record();
        kind.setText(desk.labels().type(type));
        if (record == null) {
            if (shown.loaded()) {
                states.instead(Absence.of(desk, model.ref(), null, server));
            }
            return;
        }
        Field<?> named = type.title();
        String text = model.text().of(record, named);
        Field<?> alias = type.find("alias");
        boolean provisional = text.isEmpty() && alias != null;
        name.setText(provisional && alias != null ? model.text().of(record, alias) : text);
        avatar.setName(name.getText());
        title.set(name.getText());
        if (record.isDeleted()) {
            states.instead(Absence.of(desk, model.ref(), record, server));
        } else {
            states.ready();
        }
    }

    @Override
    public Region content() {
        return states;
    }

    @Override
    public ObservableValue<String> title() {
        return title.getReadOnlyProperty();
    }

    @Override
    public List<Action> actions() {
        List<Action> all = new ArrayList<>(whole.actions());
        if (part != null) {
            all.addAll(part.actions());
        }
        if (files != null) {
            all.add(files.action());
        }
        all.add(Action.of(
                "undo", Material2OutlinedMZ.UNDO, "Ctrl+Z", () -> desk.doing().undoLast()));
        return all;
    }

    @Override
    public void closed() {
        model.close();
        server.close();
        children.forEach(ChildTable::close);
        if (part != null) {
            part.close();
        }
        if (files != null) {
            files.close();
        }
        texts.release();
    }
}
