package org.kehu.client.admin;

import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.scene.control.Button;
import org.kehu.client.desk.RecordDesk;
import org.kehu.client.list.Conditions;
import org.kehu.client.text.TextScope;
import org.kehu.common.access.Scope;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.RecordType;

/** Says what a role's devices carry of a type by a query, and leads to its form. */
final class BookButton extends Button {
    private final RecordDesk desk;
    private final ConfigEdits edits;
    private final BookEdits books;
    private final CrmRecord role;
    private final RecordType type;

    BookButton(
            RecordDesk desk,
            ConfigEdits edits,
            CrmRecord role,
            RecordType type,
            ObservableList<CrmRecord> grants,
            TextScope texts) {
        this.desk = desk;
        this.edits = edits;
        this.books = new BookEdits(desk, edits);
        this.role = role;
        this.type = type;
        setId("book-" + type.name());
        getStyleClass().add("flat");
        setMinWidth(USE_PREF_SIZE);
        setOnAction(e -> new BookForm(desk, books, role, type).popOver().show(this));
        grants.addListener((ListChangeListener<CrmRecord>) change -> show());
        texts.with(formats -> show());
    }

    /** Where a role's devices carry all for certain, there is nothing left to choose. */
    private void show() {
        setDisable(edits.grant(role.id(), type) == null || edits.carried(role.id(), type) == Scope.ALL);
        Conditions asked = new Conditions();
        boolean said = books.read(role, type, asked);
        setText(
                said
                        ? desk.texts()
                                .text("admin.book.conditions", asked.list().size())
                        : desk.texts().text("admin.book.other"));
        String name = desk.texts().text("admin.book.head");
        setAccessibleText(desk.texts().text("admin.grant.spoken", desk.labels().types(type), name));
    }
}
