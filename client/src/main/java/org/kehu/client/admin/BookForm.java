package org.kehu.client.admin;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.controlsfx.control.PopOver;
import org.kehu.client.card.Refusals;
import org.kehu.client.control.PopOvers;
import org.kehu.client.control.Space;
import org.kehu.client.control.WrappedLabel;
import org.kehu.client.desk.RecordDesk;
import org.kehu.client.list.ConditionChips;
import org.kehu.client.list.Conditions;
import org.kehu.client.list.ListViewModel;
import org.kehu.client.text.TextScope;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.RecordType;

/** Asks what the devices of a role's people carry of a type beyond how far they reach, by the conditions of lists. */
final class BookForm extends VBox {
    private final RecordDesk desk;
    private final BookEdits books;
    private final Conditions asked = new Conditions();
    private final TextScope texts;
    private final PopOver popOver;

    BookForm(RecordDesk desk, BookEdits books, CrmRecord role, RecordType type) {
        super(8);
        this.desk = desk;
        this.books = books;
        this.texts = desk.texts().scope();
        setId("book-form");
        setPrefWidth(400);
        getStyleClass().add("small-form");
        Label title =
                new Label(desk.texts().text("admin.book.title", desk.labels().types(type)));
        title.getStyleClass().add("b");
        Label meaning = new WrappedLabel(desk.texts().text("admin.book.meaning"), "muted", "t12");
        FlowPane chips = new FlowPane(8, 8);
        boolean said = books.read(role, type, asked);
        new ConditionChips(desk, type, asked, ListViewModel.columns(desk, type), chips, texts);
        Button save = new Button(desk.texts().text("admin.book.save"));
        save.setId("book-save");
        save.getStyleClass().add("accent");
        save.setOnAction(e -> save(role, type));
        getChildren().addAll(title, meaning, chips);
        if (!said) {
            Label written = new WrappedLabel(desk.texts().text("admin.book.written", books.text(role, type)), "t12");
            written.setId("book-written");
            getChildren().add(2, written);
        }
        getChildren().add(new HBox(8, Space.grow(), save));
        popOver = PopOvers.of(this, PopOver.ArrowLocation.TOP_RIGHT);
        popOver.setOnHidden(e -> texts.release());
    }

    PopOver popOver() {
        return popOver;
    }

    private void save(CrmRecord role, RecordType type) {
        books.save(
                role,
                type,
                asked,
                popOver::hide,
                reason -> Refusals.show(this, desk.doing().text(reason)));
    }
}
