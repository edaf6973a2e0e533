package org.kehu.client.list;

import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.TableColumn;
import org.kehu.client.desk.RecordDesk;
import org.kehu.client.text.TextScope;

/** Behind the fields of groups: how many customers are in each, of those that this person may see. */
final class GroupCountColumn extends TableColumn<ListRow, ListRow> {

    GroupCountColumn(RecordDesk desk, GroupCounts counts, TextScope texts) {
        setId("column-in-group");
        getStyleClass().add("num");
        setPrefWidth(112);
        setSortable(false);
        setReorderable(false);
        setEditable(false);
        setCellValueFactory(cell -> new ReadOnlyObjectWrapper<>(cell.getValue()));
        setCellFactory(table -> new GroupCountCell(desk, counts));
        texts.set(this::setText, "group.count");
    }
}
